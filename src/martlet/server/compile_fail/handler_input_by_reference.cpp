// says: a handler's parameters are values: a reference would dangle after the first co_await
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.post("/orders", [](martlet::Body<Order>& order) { return *order; });
#else
  server.post("/orders", [](martlet::Body<Order> order) { return *order; });
#endif
}
