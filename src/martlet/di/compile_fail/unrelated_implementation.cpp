// says: the implementation isn't derived from the interface
#include <martlet/di/services.hpp>

struct Clock {};
struct FixedClock : Clock {};
struct Calendar {};
void bind(martlet::Services& services) {
#ifdef WRONG
  services.singleton<Clock, Calendar>();
#else
  services.singleton<Clock, FixedClock>();
#endif
}
