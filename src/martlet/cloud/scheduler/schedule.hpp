#pragma once
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/schema/type.hpp>

#include "scheduler_shapes.hpp"

namespace martlet::cloud::scheduler {

/// A stored schedule.
struct Schedule {
  std::string account{};
  std::string region{};
  std::string name{};
  CreateScheduleRequest request{};
  WallTime created{};
  WallTime modified{};
  std::optional<WallTime> next{};       ///< when it fires next; nullopt if never, or if it is disabled
  std::optional<WallTime> scheduled{};  ///< the time according to its expression, earlier than `next` in a flexible time window

  /// Returns "arn:aws:scheduler:eu-central-1:111111111111:schedule/default/nightly".
  std::string arn() const;
};
/// The only schedule group that the cloud has.
inline constexpr const char* default_group = "default";

/// Returns when the schedule is next due after `now`, within its dates. Fails with ValidationException if the expression or the time zone
/// is invalid.
ServiceResult<std::optional<WallTime>> next_of(const Schedule& schedule, WallTime now);

/// Sets `scheduled` to the first time after `after`, and `next` to a time in the flexible time window that begins then: at `share` of the
/// window (0 to 1, exclusive), but not before `now`. Fails as next_of() does.
/// Contract: EventBridge Scheduler User Guide, "Configuring flexible time windows".
ServiceResult<> plan(Schedule& schedule, WallTime after, WallTime now, double share);
/// Plans the next time of a schedule that has fired. Skips times whose windows have passed in the meantime.
ServiceResult<> plan_following(Schedule& schedule, WallTime now, double share);

/// Returns a random position in a flexible time window: 0 to 1, exclusive.
double random_share();

/// Returns the target's input, with AWS's placeholders replaced: <aws.scheduler.schedule-arn>, <aws.scheduler.scheduled-time>,
/// <aws.scheduler.execution-id>, <aws.scheduler.attempt-number>.
std::string input_of(const Schedule& schedule, WallTime scheduled, const std::string& execution);

/// Reads a date, which is given in seconds since 1970 or in ISO 8601.
std::optional<WallTime> date_of(const std::optional<json::Value>& date);

}  // namespace martlet::cloud::scheduler
