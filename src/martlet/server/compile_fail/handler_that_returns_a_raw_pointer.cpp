// says: a handler returns values: return the object itself, or a std::unique_ptr or std::shared_ptr to it, not a raw pointer
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/orders", [] { return new Order; });
#else
  server.get("/orders", [] { return std::make_unique<Order>(); });
#endif
}
