#include "rule_scheduler.hpp"

#include <algorithm>

#include "schedule_expression.hpp"

namespace martlet::cloud::event_bridge {

RuleScheduler::RuleScheduler(Loop& loop, EventBridgeStore& store, Deliveries& deliveries, std::function<WallTime()> now)
    : loop_(loop), store_(store), deliveries_(deliveries), now_(std::move(now)) {
  restart_timer();
}

void RuleScheduler::restart_timer() {
  const std::optional<WallTime> next = store_.next_scheduled();
  if (next) loop_.start(*this, loop_.now() + std::max<std::chrono::milliseconds>(*next - now_(), std::chrono::milliseconds(0)));
}

void RuleScheduler::on_expired() {
  constexpr int batch = 100;
  const WallTime now = now_();
  for (RuleRow& rule : store_.scheduled(now, batch)) {
    deliveries_.publish_scheduled(rule);
    rule.next = next_of(rule, now);
    store_.put(rule);
  }
  restart_timer();
}

std::optional<WallTime> next_of(const RuleRow& rule, WallTime now) {
  const Result<ScheduleExpression> schedule = ScheduleExpression::parse(rule.schedule);
  if (!rule.is_enabled || !schedule) return std::nullopt;
  return schedule->next_after(now, rule.since.value_or(now));
}

}  // namespace martlet::cloud::event_bridge
