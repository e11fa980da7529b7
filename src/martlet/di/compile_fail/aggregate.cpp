// says: this class is an aggregate: which of its members are dependencies can't be determined
#include <martlet/di/services.hpp>

class Store;
struct CreateOrder {
#ifdef WRONG

#else
  using Inject = martlet::Deps<Store&>;
#endif
  Store& store;
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
