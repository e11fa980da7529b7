#pragma once
#include <martlet/base/clock.hpp>

namespace martlet {

/// The time of day. Every server has one among its services, so whatever takes a `const Clock&` is given the system's, unless the program
/// binds another; a test gives one that it sets itself. The server uses it, too: for Request::received(), the ids that it makes for
/// requests, and the expiry of cookies. Timeouts don't use it, but the event loop's time. Thread-safe.
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
