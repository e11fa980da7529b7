// says: a pre method returns a value, Step, or a Task of one
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/", [] { return "text"; }).pre(martlet::pre("stock", [](Stock&) {}));
#else
  server.get("/", [] { return "text"; }).pre(martlet::pre("stock", [](Stock&) { return 1; }));
#endif
}
