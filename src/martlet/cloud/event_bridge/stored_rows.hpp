#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::event_bridge {

using Tags = std::map<std::string, std::string>;

/// A rule of a default bus.
struct RuleRow {
  std::string account{};
  std::string region{};
  std::string name{};
  std::string pattern{};            ///< empty if the rule only has a schedule
  std::string schedule{};           ///< "rate(5 minutes)"; empty if the rule only has a pattern
  std::optional<WallTime> since{};  ///< when the schedule began
  std::optional<WallTime> next{};   ///< when the rule is due, if it is enabled
  bool is_enabled = true;
  std::string description{};
  std::string role{};
  Tags tags{};

  /// Returns "arn:aws:events:eu-central-1:111111111111:rule/changed".
  std::string arn() const { return "arn:aws:events:" + region + ":" + account + ":rule/" + name; }
};
Schema describe(Type<RuleRow>);

/// A target of a rule, with its JSON document from PutTargets.
struct TargetRow {
  std::string id{};
  std::string target{};
};
Schema describe(Type<TargetRow>);

/// A pending delivery of an event to a target.
struct DeliveryRow {
  std::int64_t id = 0;
  std::string rule_arn{};
  std::string target{};
  std::string event{};
  WallTime accepted{};
  WallTime due{};
  int attempts = 0;
  std::string principal = "events.amazonaws.com";  ///< the service that assumes the target's role
};
Schema describe(Type<DeliveryRow>);

}  // namespace martlet::cloud::event_bridge
