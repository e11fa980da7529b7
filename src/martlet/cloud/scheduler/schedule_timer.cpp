#include "schedule_timer.hpp"

#include <algorithm>

#include <martlet/base/random.hpp>

namespace martlet::cloud::scheduler {

ScheduleTimer::ScheduleTimer(Loop& loop, ScheduleStore& store, event_bridge::EventBus& bus, std::function<WallTime()> now)
    : loop_(loop), store_(store), bus_(bus), now_(std::move(now)) {
  restart_timer();
}

void ScheduleTimer::restart_timer() {
  const std::optional<WallTime> next = store_.next_due();
  if (next) loop_.start(*this, loop_.now() + std::max<std::chrono::milliseconds>(*next - now_(), std::chrono::milliseconds(0)));
}

void ScheduleTimer::on_expired() {
  constexpr int batch = 100;
  const WallTime now = now_();
  for (Schedule& schedule : store_.due(now, batch)) {
    fire(schedule);
    if (!plan_following(schedule, now, random_share())) schedule.next = schedule.scheduled = std::nullopt;
    const bool is_completed = !schedule.next && schedule.request.action_after_completion == "DELETE";
    is_completed ? store_.remove(schedule) : store_.put(schedule);
  }
  restart_timer();
}

void ScheduleTimer::fire(const Schedule& schedule) {
  if (!schedule.request.target) return;
  bus_.deliver({.source_arn = schedule.arn(),
                .target = *schedule.request.target,
                .input = input_of(schedule, schedule.scheduled.value_or(now_()), random_uuid()),
                .principal = "scheduler.amazonaws.com"});
}

}  // namespace martlet::cloud::scheduler
