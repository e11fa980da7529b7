// says: this class can be constructed in several ways (overloads or default arguments)
#include <martlet/di/services.hpp>

class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  explicit CreateOrder(Store& store, std::shared_ptr<Clock> clock = nullptr);
#else
  explicit CreateOrder(Store& store, std::shared_ptr<Clock> clock);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
