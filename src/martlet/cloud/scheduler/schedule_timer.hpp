#pragma once
#include <functional>

#include <martlet/async/loop.hpp>
#include <martlet/cloud/event_bridge/event_bus.hpp>

#include "schedule_store.hpp"

namespace martlet::cloud::scheduler {

/// A timer that fires schedules when they are due. A schedule that was due while the cloud wasn't running is fired once.
class ScheduleTimer final : private Timer {
 public:
  ScheduleTimer(Loop& loop, ScheduleStore& store, event_bridge::EventBus& bus, std::function<WallTime()> now = &wall_now);
  ~ScheduleTimer() { loop_.stop(*this); }
  ScheduleTimer(const ScheduleTimer&) = delete;

  /// Restarts the timer for the next due schedule. Call it whenever a schedule changes.
  void restart_timer();

 private:
  void on_expired() override;
  void fire(const Schedule& schedule);

  Loop& loop_;
  ScheduleStore& store_;
  event_bridge::EventBus& bus_;
  const std::function<WallTime()> now_;
};

}  // namespace martlet::cloud::scheduler
