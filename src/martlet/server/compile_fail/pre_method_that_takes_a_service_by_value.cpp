// says: a pre method's parameters are Request& and services: T&, const T& or std::shared_ptr<T> of a class
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/", [] { return "text"; }).pre(martlet::pre("stock", [](Stock) { return 1; }));
#else
  server.get("/", [] { return "text"; }).pre(martlet::pre("stock", [](Stock&) { return 1; }));
#endif
}
