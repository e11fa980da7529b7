#include "schedule.hpp"

#include <algorithm>
#include <random>

#include <martlet/cloud/event_bridge/schedule_expression.hpp>

namespace martlet::cloud::scheduler {
namespace {

std::unexpected<ServiceError> invalid(std::string message) { return service_error(400, "ValidationException", std::move(message)); }

void replace_all(std::string& text, std::string_view keyword, const std::string& value) {
  for (std::size_t at = text.find(keyword); at != std::string::npos; at = text.find(keyword, at + value.size()))
    text.replace(at, keyword.size(), value);
}

std::chrono::minutes window_of(const Schedule& schedule) {
  const FlexibleTimeWindow window = schedule.request.flexible_time_window.value_or(FlexibleTimeWindow());
  return std::chrono::minutes(window.maximum_window_in_minutes.value_or(0));
}

// Formats a time with a precision of one second, as Scheduler does.
std::string seconds_of(WallTime time) { return to_iso8601(time).substr(0, std::string_view("2026-01-31T12:00:00").size()) + "Z"; }

}  // namespace

std::string Schedule::arn() const { return "arn:aws:scheduler:" + region + ":" + account + ":schedule/" + default_group + "/" + name; }

std::optional<WallTime> date_of(const std::optional<json::Value>& date) {
  if (!date) return std::nullopt;
  if (date->string()) return from_iso8601(*date->string());
  constexpr double milliseconds = 1000;
  return WallTime(std::chrono::milliseconds(static_cast<std::int64_t>(date->number() * milliseconds)));
}

ServiceResult<std::optional<WallTime>> next_of(const Schedule& schedule, WallTime now) {
  const CreateScheduleRequest& request = schedule.request;
  const std::string zone_name = request.schedule_expression_timezone.value_or("UTC");
  Result<event_bridge::TimeZone> zone = event_bridge::TimeZone::load(zone_name);
  if (!zone) return invalid("Invalid Schedule Expression Timezone " + zone_name + ".");
  const std::string text = request.schedule_expression.value_or("");
  const Result<event_bridge::ScheduleExpression> expression = event_bridge::ScheduleExpression::parse(text, *std::move(zone));
  if (!expression) return invalid("Invalid Schedule Expression " + text + ".");
  if (request.state.value_or("ENABLED") == "DISABLED") return std::nullopt;
  const WallTime start = date_of(request.start_date).value_or(schedule.created);
  std::optional<WallTime> next = expression->next_after(now, start);
  if (next && *next < start) next = expression->next_after(start, start);
  const std::optional<WallTime> end = date_of(request.end_date);
  if (next && end && *next > *end) return std::nullopt;
  return next;
}

ServiceResult<> plan(Schedule& schedule, WallTime after, WallTime now, double share) {
  const ServiceResult<std::optional<WallTime>> next = next_of(schedule, after);
  if (!next) return std::unexpected(next.error());
  schedule.scheduled = *next;
  schedule.next = *next;
  if (!*next) return {};
  const auto waits = std::chrono::duration_cast<std::chrono::milliseconds>(window_of(schedule) * share);
  schedule.next = std::max(**next + waits, now);
  return {};
}

ServiceResult<> plan_following(Schedule& schedule, WallTime now, double share) {
  const WallTime after = std::max<WallTime>(schedule.scheduled.value_or(now), now - window_of(schedule));
  return plan(schedule, after, now, share);
}

double random_share() {
  static thread_local std::minstd_rand engine{std::random_device{}()};
  return std::uniform_real_distribution<double>(0, 1)(engine);
}

std::string input_of(const Schedule& schedule, WallTime scheduled, const std::string& execution) {
  std::string input(schedule.request.target ? schedule.request.target->text("Input") : std::string_view());
  if (input.empty()) input = "{}";
  replace_all(input, "<aws.scheduler.schedule-arn>", schedule.arn());
  replace_all(input, "<aws.scheduler.scheduled-time>", seconds_of(scheduled));
  replace_all(input, "<aws.scheduler.execution-id>", execution);
  replace_all(input, "<aws.scheduler.attempt-number>", "1");
  return input;
}

}  // namespace martlet::cloud::scheduler
