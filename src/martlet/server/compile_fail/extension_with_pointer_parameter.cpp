// says: an extension's parameters are Request& and services: T&, const T& or std::shared_ptr<T> of a class
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
class Stock {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.ext(martlet::ExtPoint::on_pre_auth, [](martlet::Request&, Stock*) {});
#else
  server.ext(martlet::ExtPoint::on_pre_auth, [](martlet::Request&, Stock&) {});
#endif
}
