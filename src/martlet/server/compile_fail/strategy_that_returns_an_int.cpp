// says: a strategy's function returns std::optional<Credentials<User>> or a Task of it
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.auth_strategy("a", martlet::bearer([](std::string, Stock&) { return 5; }));
#else
  server.auth_strategy("a", martlet::bearer([](std::string, Stock&) { return std::optional(martlet::Credentials<>()); }));
#endif
}
