// says: a handler returns a type with a schema, text, json::Value, Bytes, Response, Reply, Created, NoContent, Boom or std::expected<T,
// Boom>
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
