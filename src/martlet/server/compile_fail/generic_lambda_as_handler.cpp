// says: a handler is a function, a lambda without `auto` parameters, or martlet::handler<Class>
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/orders", [](auto&) { return "text"; });
#else
  server.get("/orders", [](martlet::Request&) { return "text"; });
#endif
}
