#pragma once
#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>

namespace martlet::aws {

/// A rate limiter for calls that share a limit of a service, first come, first served. The rate falls when the service throttles (others
/// share the limit) and rises again with successful calls. Belongs to one loop's thread.
class RateLimiter {
 public:
  /// Creates a limiter for a known limit in calls per second.
  explicit RateLimiter(double rate_max);
  /// Creates a limiter for an unknown limit, which is estimated at the first throttling from the calls in the second before.
  RateLimiter() = default;
  RateLimiter(const RateLimiter&) = delete;

  /// Waits for this call's turn.
  Task<void> wait_for_turn();
  void record_success();
  /// Halves the rate, at most once a second, and pauses for a second.
  void record_throttling(SteadyTime now);
  /// Returns the rate in calls per second, which is infinite while no limit is known.
  double rate() const;

 private:
  void count(SteadyTime now);
  SteadyTime::duration interval() const;

  double rate_max_ = 0;   // infinite if the limit is only estimated
  double full_rate_ = 0;  // known or estimated, or else 0
  double rate_ = 0;
  SteadyTime next_{};
  SteadyTime slowed_{};
  SteadyTime counted_since_{};
  int counted_ = 0;
};

}  // namespace martlet::aws
