// says: a strategy's function takes what was sent (the token, a BasicLogin) as a value, and services: T&, const T& or
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.auth_strategy("a", martlet::bearer([](std::string, int) { return std::optional(martlet::Credentials<>()); }));
#else
  server.auth_strategy("a", martlet::bearer([](std::string, Stock&) { return std::optional(martlet::Credentials<>()); }));
#endif
}
