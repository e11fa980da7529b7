// says: a handler returns something: return martlet::NoContent() for an empty response
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
