// says: no public constructor of this class takes only T&, const T& or std::shared_ptr<T> of services
#include <martlet/di/services.hpp>

class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  explicit CreateOrder(std::unique_ptr<Store> store);
#else
  explicit CreateOrder(std::shared_ptr<Store> store);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
