// says: using Inject = martlet::Deps<A&, B&>;
#include <martlet/di/services.hpp>

struct Limits {
  int page_max = 50;
};
class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  explicit CreateOrder(Limits&& limits);
#else
  explicit CreateOrder(Limits& limits);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
