#pragma once
#include <martlet/base/clock.hpp>

namespace martlet {

/// The time of day. Every server has one among its services, so whatever takes a `const Clock&` is given the system's, unless the
/// program binds another; a test gives one that it sets itself. The server goes by it, too: Request::received(), the ids that it makes for
/// requests, and when cookies expire. Timeouts don't: they go by the event loop. Thread-safe.
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
