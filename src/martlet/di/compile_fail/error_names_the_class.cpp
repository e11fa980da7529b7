// says: no public constructor of this class takes only T&
// then says: martlet::di::DependenciesOf<CreateOrder>
#include <martlet/di/services.hpp>

class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  explicit CreateOrder(int retries);
#else
  explicit CreateOrder(Store& store);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
