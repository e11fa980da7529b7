// says: has no schema: declare
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.post("/orders", [](martlet::Body<Undescribed>) { return "text"; });
#else
  server.post("/orders", [](martlet::Body<Order>) { return "text"; });
#endif
}
