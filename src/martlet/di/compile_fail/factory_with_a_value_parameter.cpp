// says: a factory's parameters are its dependencies: T&, const T& or std::shared_ptr<T> of classes
#include <martlet/di/services.hpp>

struct Limits {};
struct Clock {};
void bind(martlet::Services& services) {
#ifdef WRONG
  services.singleton<Clock>([](Limits) { return Clock(); });
#else
  services.singleton<Clock>([](const Limits&) { return Clock(); });
#endif
}
