// says: this class can be constructed in several ways (overloads or default arguments)
#include <martlet/di/services.hpp>

class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  explicit CreateOrder(Store& store, int retries = 3);
#else
  using Inject = martlet::Deps<Store&>;
  explicit CreateOrder(Store& store, int retries = 3);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
