#pragma once
#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>

namespace martlet::aws {

/// How fast calls that share a limit of a service may go, in the order in which they come. Falls when the service says that it is too much
/// (others use the same limit), and rises again with calls that go well. Belongs to one loop's thread.
class Pace {
 public:
  /// The limit is known: so many calls a second, at most.
  explicit Pace(double rate_max);
  /// No limit is known: none until the first throttling, which tells it from what was sent in the second before.
  Pace() = default;
  Pace(const Pace&) = delete;

  /// Waits for this call's turn.
  Task<void> turn();
  void went_well();
  /// At most once a second this halves the rate; no turn comes within the next second.
  void was_throttled(SteadyTime now);
  /// Calls a second; infinite while no limit is known.
  double rate() const;

 private:
  void count(SteadyTime now);
  SteadyTime::duration interval() const;

  double rate_max_ = 0;   // infinite where the limit was only seen
  double full_rate_ = 0;  // known or seen; 0: neither
  double rate_ = 0;
  SteadyTime next_{};
  SteadyTime slowed_{};
  SteadyTime counted_since_{};
  int counted_ = 0;
};

}  // namespace martlet::aws
