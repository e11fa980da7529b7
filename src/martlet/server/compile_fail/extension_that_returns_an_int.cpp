// says: an extension returns Step, Task<Step> or nothing
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.ext(martlet::ExtPoint::on_pre_handler, [](martlet::Request&) { return 5; });
#else
  server.ext(martlet::ExtPoint::on_pre_handler, [](martlet::Request&) { return martlet::Step(martlet::proceed); });
#endif
}
