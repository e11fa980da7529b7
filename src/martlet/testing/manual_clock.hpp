#pragma once
#include <atomic>
#include <chrono>

#include <martlet/server/clock.hpp>

namespace martlet {

/// A clock that changes only when the test sets it: `server.with<Clock>(clock); ... clock.advance(25h);`. Thread-safe.
class ManualClock final : public Clock {
 public:
  /// Starts at 2026-01-01, 00:00 UTC.
  ManualClock() : ManualClock(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)) {}
  explicit ManualClock(WallTime now) : now_(now) {}
  ManualClock(const ManualClock& other) : now_(other.now()) {}
  ManualClock& operator=(const ManualClock&) = delete;

  WallTime now() const override { return now_.load(); }
  void set(WallTime now) { now_ = now; }
  void advance(std::chrono::milliseconds by) { now_ = now() + by; }

 private:
  std::atomic<WallTime> now_;
};

}  // namespace martlet
