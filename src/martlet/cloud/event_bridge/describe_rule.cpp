#include "event_bridge_handlers.hpp"
#include "rule_access.hpp"

namespace martlet::cloud::event_bridge {

ServiceResult<DescribeRuleResponse> describe_rule(EventBridgeStore& store, Call& call, DescribeRuleRequest& request) {
  const ServiceResult<RuleRow> rule = permitted_rule(store, call, "events:DescribeRule", request.name, request.event_bus_name);
  if (!rule) return std::unexpected(rule.error());
  DescribeRuleResponse response;
  response.name = rule->name;
  response.arn = rule->arn();
  if (!rule->pattern.empty()) response.event_pattern = rule->pattern;
  if (!rule->schedule.empty()) response.schedule_expression = rule->schedule;
  response.state = rule->is_enabled ? "ENABLED" : "DISABLED";
  if (!rule->description.empty()) response.description = rule->description;
  if (!rule->role.empty()) response.role_arn = rule->role;
  response.event_bus_name = "default";
  response.created_by = rule->account;
  return response;
}

}  // namespace martlet::cloud::event_bridge
