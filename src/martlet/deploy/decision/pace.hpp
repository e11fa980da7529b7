#pragma once
#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>

namespace martlet::deploy {

/// How fast calls of one kind may go to one account, in the order in which they come. Falls when the service says that it is too much
/// (others use the same limit), and rises again with calls that go well. Belongs to one loop's thread.
class Pace {
 public:
  /// Calls a second, at most.
  explicit Pace(double rate) : rate_max_(rate), rate_(rate) {}
  Pace(const Pace&) = delete;

  /// Waits for this call's turn.
  Task<void> turn();
  void went_well();
  /// At most once a second this halves the rate; nobody's turn comes within the next second.
  void was_throttled(SteadyTime now);
  double rate() const { return rate_; }

 private:
  SteadyTime::duration interval() const;
  const double rate_max_;
  double rate_;
  SteadyTime next_{};
  SteadyTime slowed_{};
};

}  // namespace martlet::deploy
