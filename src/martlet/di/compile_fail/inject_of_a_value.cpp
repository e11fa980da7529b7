// says: a dependency is a T&, a const T& or a std::shared_ptr<T> of a class T
#include <string>

#include <martlet/di/services.hpp>

class Store;
class Clock;
class CreateOrder {
 public:
#ifdef WRONG
  using Inject = martlet::Deps<std::string>;
  explicit CreateOrder(std::string table);
#else
  using Inject = martlet::Deps<const std::string&>;
  explicit CreateOrder(std::string table);
#endif
};
void bind(martlet::Services& services) { services.singleton<CreateOrder>(); }
