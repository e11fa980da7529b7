// says: this class is abstract: name its implementation
#include <martlet/di/services.hpp>

struct Clock {
  virtual ~Clock() = default;
  virtual int now() const = 0;
};
struct FixedClock : Clock {
  int now() const override { return 0; }
};
void bind(martlet::Services& services) {
#ifdef WRONG
  services.singleton<Clock>();
#else
  services.singleton<Clock, FixedClock>();
#endif
}
