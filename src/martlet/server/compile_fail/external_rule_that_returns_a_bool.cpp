// says: an external rule returns a martlet::RuleResult or a Task of one
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.post("/", [](martlet::Body<Order>) { return "text"; }).external(martlet::external([](const Order&, Stock&) { return true; }));
#else
  server.post("/", [](martlet::Body<Order>) { return "text"; }).external(martlet::external([](const Order&, Stock&) {
    return martlet::RuleResult();
  }));
#endif
}
