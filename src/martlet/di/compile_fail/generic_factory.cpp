// says: a factory is a function, or a lambda with one call whose parameters have types (no auto)
#include <martlet/di/services.hpp>

struct Limits {};
struct Clock {};
void bind(martlet::Services& services) {
#ifdef WRONG
  services.singleton<Clock>([](auto&) { return Clock(); });
#else
  services.singleton<Clock>([](const Limits&) { return Clock(); });
#endif
}
