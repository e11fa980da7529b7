// says: a handler takes one Body: a request has one
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.post("/orders", [](martlet::Body<Order>, martlet::Body<std::string>) { return "text"; });
#else
  server.post("/orders", [](martlet::Body<Order>, martlet::Query<Order>) { return "text"; });
#endif
}
