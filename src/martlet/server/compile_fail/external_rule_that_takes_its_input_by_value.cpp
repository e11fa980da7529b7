// says: an external rule takes a const T& of what the handler reads, then services: T&, const T& or std::shared_ptr<T> of a class
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.post("/", [](martlet::Body<Order>) { return "text"; }).external(martlet::external([](Order, Stock&) {
    return martlet::RuleResult();
  }));
#else
  server.post("/", [](martlet::Body<Order>) { return "text"; }).external(martlet::external([](const Order&, Stock&) {
    return martlet::RuleResult();
  }));
#endif
}
