#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "event_bridge_store.hpp"

namespace martlet::cloud::event_bridge {

/// AWS's quotas: rules per bus, and targets per rule.
inline constexpr int rules_max = 300;
inline constexpr int targets_max = 5;

/// Checks that the bus is the default bus, since no other is supported. Fails with ResourceNotFoundException.
ServiceResult<> check_bus(const std::optional<std::string>& bus);

/// Finds a rule on which the caller is allowed to do `action`. Fails with ResourceNotFoundException.
ServiceResult<RuleRow> permitted_rule(EventBridgeStore& store, const Call& call, std::string_view action, const std::string& name,
                                      const std::optional<std::string>& bus);

/// Returns the service in an ARN: "codepipeline" for "arn:aws:codepipeline:eu-central-1:111111111111:orders".
std::string service_of(std::string_view arn);

}  // namespace martlet::cloud::event_bridge
