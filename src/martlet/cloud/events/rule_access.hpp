#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "rule_store.hpp"

namespace martlet::cloud::events {

/// Quotas of AWS for a bus and a rule.
inline constexpr int rules_max = 300;
inline constexpr int targets_max = 5;

inline Place place_of(const Call& call) { return {call.account(), call.region}; }

/// The bus must be the default one: there is no other here. Fails with ResourceNotFoundException.
Reply<> check_bus(const std::optional<std::string>& bus);

/// A rule that the caller may do `action` with. Fails with ResourceNotFoundException.
Reply<RuleRow> permitted_rule(RuleStore& store, const Call& call, std::string_view action, const std::string& name,
                              const std::optional<std::string>& bus);

/// "codepipeline" of "arn:aws:codepipeline:eu-central-1:111111111111:orders"
std::string service_of(std::string_view arn);

}  // namespace martlet::cloud::events
