// says: a handler answers something: return martlet::NoContent() for an empty answer
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/orders", [] {});
#else
  server.get("/orders", [] { return martlet::NoContent(); });
#endif
}
