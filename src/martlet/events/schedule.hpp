#pragma once
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// The event of a schedule that is due: of an EventBridge rule, or of EventBridge Scheduler with the input that
/// `infra/modules/schedule` configures (any other Input of Scheduler arrives unchanged and is a RawEvent). `Body<T>` reads the detail. If
/// its handler fails, the invocation fails.
/// Contract: Amazon EventBridge User Guide, "Creating a rule that runs on a schedule".
struct ScheduledEvent : EventRecord<ScheduledEvent> {
  std::string id;
  std::string name;              ///< the name of the rule or schedule: "nightly"
  std::string arn;               ///< the ARN of the rule or schedule; "" if the event doesn't have it
  std::optional<WallTime> time;  ///< when it was due
  std::string detail;            ///< JSON text
  json::Value record;            ///< the whole event except for the detail

  /// The name of the rule or schedule, its whole ARN, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& name);
  static const EventKind& kind();
};

}  // namespace martlet
