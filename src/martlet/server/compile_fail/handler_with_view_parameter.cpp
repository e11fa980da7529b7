// says: a handler's parameters are values: a view would dangle after the first co_await
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/orders/{id}", [](martlet::Param<"id", std::string_view> id) { return std::string(*id); });
#else
  server.get("/orders/{id}", [](martlet::Param<"id"> id) { return *id; });
#endif
}
