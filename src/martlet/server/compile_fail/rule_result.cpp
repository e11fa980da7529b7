// says: a rule returns a martlet::Verdict or a Task of one
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.post("/", [](martlet::Body<Order>) { return "text"; }).rule(martlet::rule([](const Order&, Stock&) { return true; }));
#else
  server.post("/", [](martlet::Body<Order>) { return "text"; }).rule(martlet::rule([](const Order&, Stock&) {
    return martlet::Verdict();
  }));
#endif
}
