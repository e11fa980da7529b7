// says: the factory makes something other than the type that it is bound to
#include <martlet/di/services.hpp>

struct Clock {};
struct Calendar {};
void bind(martlet::Services& services) {
#ifdef WRONG
  services.singleton<Clock>([] { return Calendar(); });
#else
  services.singleton<Clock>([] { return Clock(); });
#endif
}
