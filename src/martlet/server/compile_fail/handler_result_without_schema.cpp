// says: or a type with a schema: declare `martlet::Schema describe(martlet::Type<T>)` beside it
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/orders", [] { return Undescribed(); });
#else
  server.get("/orders", [] { return Order(); });
#endif
}
