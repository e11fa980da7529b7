#pragma once
#include <martlet/base/wall_time.hpp>

namespace martlet {

/// The time of day. Every server has this service: a `const Clock&` parameter receives the system's clock unless the program binds another
/// one; a test binds a clock that it can set. The server also uses it for Request::received(), generated request ids, and the expiry of
/// cookies. Timeouts use the event loop's time instead. Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual WallTime now() const = 0;
};

class SystemClock final : public Clock {
 public:
  WallTime now() const override { return wall_now(); }
};

}  // namespace martlet
