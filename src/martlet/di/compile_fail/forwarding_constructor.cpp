// says: a constructor of this class has a parameter that takes anything
#include <martlet/di/services.hpp>

class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  template <class... Parameters>
  explicit CreateOrder(Parameters&&... parameters);
#else
  using Inject = martlet::Deps<Store&>;
  template <class... Parameters>
  explicit CreateOrder(Parameters&&... parameters);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
