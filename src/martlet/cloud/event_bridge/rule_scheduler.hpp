#pragma once
#include <functional>

#include <martlet/async/loop.hpp>

#include "deliveries.hpp"

namespace martlet::cloud::event_bridge {

/// A timer that fires rules that have a schedule. A rule that was due while the cloud wasn't running fires once.
class RuleScheduler final : private Timer {
 public:
  RuleScheduler(Loop& loop, EventBridgeStore& store, Deliveries& deliveries, std::function<WallTime()> now = &wall_now);
  ~RuleScheduler() { loop_.stop(*this); }
  RuleScheduler(const RuleScheduler&) = delete;

  /// Sets the timer to when the next rule is due. Call this function when a rule's schedule changes.
  void restart_timer();

 private:
  void on_expired() override;

  Loop& loop_;
  EventBridgeStore& store_;
  Deliveries& deliveries_;
  const std::function<WallTime()> now_;
};

/// Returns the next time after `now` at which a rule is due, or nullopt if it is disabled, has no schedule, or its schedule has ended.
std::optional<WallTime> next_of(const RuleRow& rule, WallTime now);

}  // namespace martlet::cloud::event_bridge
