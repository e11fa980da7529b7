// says: a handler's parameter must be Path, Param, Query, QueryParam, Header, Headers, Cookie, Cookies, Body, Pre, Credentials, Request& or
// a service by reference
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/orders", [](int) { return "text"; });
#else
  server.get("/orders", [](martlet::QueryParam<"page", int>) { return "text"; });
#endif
}
