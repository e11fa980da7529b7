// says: a handler's parameters are values: a pointer would dangle after the first co_await
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/orders", [](martlet::Request*) { return "text"; });
#else
  server.get("/orders", [](martlet::Request&) { return "text"; });
#endif
}
