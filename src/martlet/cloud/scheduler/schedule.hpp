#pragma once
#include <optional>
#include <string>

#include <martlet/base/clock.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/schema/type.hpp>

#include "scheduler_shapes.hpp"

namespace martlet::cloud::scheduler {

/// What CreateSchedule said, as it is kept.
struct Schedule {
  std::string account{};
  std::string region{};
  std::string name{};
  CreateScheduleRequest request{};
  WallTime created{};
  WallTime modified{};
  std::optional<WallTime> next{};       ///< when it fires; empty: never, or it is disabled
  std::optional<WallTime> scheduled{};  ///< the time that its expression gives for that: earlier, in a flexible time window

  /// "arn:aws:scheduler:eu-central-1:111111111111:schedule/default/nightly"
  std::string arn() const;
};
/// The only group that there is here.
inline constexpr const char* default_group = "default";

/// When it is due after `now`, within its dates. Fails with ValidationException where the expression or the time zone can't be read.
Reply<std::optional<WallTime>> next_of(const Schedule& schedule, WallTime now);

/// Sets `next` and `scheduled` to the first time after `after`: within the flexible time window that begins then, at `share` of it (0 to 1,
/// exclusive), but not before `now`. Fails as next_of().
/// Contract: EventBridge Scheduler User Guide, "Configuring flexible time windows".
Reply<> plan(Schedule& schedule, WallTime after, WallTime now, double share);
/// After it has fired: what follows. A time whose window passed meanwhile is left out.
Reply<> plan_following(Schedule& schedule, WallTime now, double share);

/// Where in a flexible time window: 0 to 1, exclusive.
double random_share();

/// The target's input with what AWS fills in: <aws.scheduler.schedule-arn>, <aws.scheduler.scheduled-time>,
/// <aws.scheduler.execution-id>, <aws.scheduler.attempt-number>.
std::string input_of(const Schedule& schedule, WallTime scheduled, const std::string& execution);

/// Dates come as seconds since 1970.
std::optional<WallTime> date_of(const std::optional<json::Value>& date);

}  // namespace martlet::cloud::scheduler
