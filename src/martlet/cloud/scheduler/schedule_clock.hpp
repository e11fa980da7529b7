#pragma once
#include <functional>

#include <martlet/async/loop.hpp>
#include <martlet/cloud/events/event_bus.hpp>

#include "schedule_store.hpp"

namespace martlet::cloud::scheduler {

/// Fires schedules. One that was due while this cloud didn't run is fired once.
class ScheduleClock final : private Timer {
 public:
  ScheduleClock(Loop& loop, ScheduleStore& store, events::EventBus& bus, std::function<WallTime()> now = &wall_now);
  ~ScheduleClock() { loop_.stop(*this); }
  ScheduleClock(const ScheduleClock&) = delete;

  /// To be called when a schedule changes.
  void wait();

 private:
  void expired() override;
  void fire(const Schedule& schedule);

  Loop& loop_;
  ScheduleStore& store_;
  events::EventBus& bus_;
  const std::function<WallTime()> now_;
};

}  // namespace martlet::cloud::scheduler
