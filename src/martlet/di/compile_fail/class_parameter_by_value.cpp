// says: no public constructor of this class takes only T&, const T& or std::shared_ptr<T> of services
#include <martlet/di/services.hpp>

struct Limits {
  int page_max = 50;
};
class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  explicit CreateOrder(Limits limits);
#else
  explicit CreateOrder(const Limits& limits);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
