// says: the Inject of this class (or of a base class) doesn't fit a public constructor
#include <martlet/di/services.hpp>

class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  using Inject = martlet::Deps<Clock&>;
  explicit CreateOrder(Store& store);
#else
  using Inject = martlet::Deps<Store&>;
  explicit CreateOrder(Store& store);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
