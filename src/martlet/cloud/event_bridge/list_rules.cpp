#include "event_bridge_handlers.hpp"
#include "rule_access.hpp"

namespace martlet::cloud::event_bridge {
namespace {

constexpr int page_size = 100;

Rule answer_of(const RuleRow& row) {
  Rule rule;
  rule.name = row.name;
  rule.arn = row.arn();
  if (!row.pattern.empty()) rule.event_pattern = row.pattern;
  if (!row.schedule.empty()) rule.schedule_expression = row.schedule;
  rule.state = row.is_enabled ? "ENABLED" : "DISABLED";
  if (!row.description.empty()) rule.description = row.description;
  if (!row.role.empty()) rule.role_arn = row.role;
  rule.event_bus_name = "default";
  return rule;
}

}  // namespace

ServiceResult<ListRulesResponse> list_rules(EventBridgeStore& store, Call& call, ListRulesRequest& request) {
  ServiceResult<> checked = call.authorize({.action = "events:ListRules"});
  if (checked) checked = check_bus(request.event_bus_name);
  if (!checked) return std::unexpected(checked.error());
  const int count = request.limit.value_or(page_size);
  const std::vector<RuleRow> rules =
      store.list(account_region_of(call), request.name_prefix.value_or(""), request.next_token.value_or(""), count + 1);
  ListRulesResponse response;
  response.rules.emplace();
  for (const RuleRow& rule : rules) {
    if (std::ssize(*response.rules) < count) response.rules->push_back(answer_of(rule));
  }
  if (std::ssize(rules) > count) response.next_token = response.rules->back().name;
  return response;
}

}  // namespace martlet::cloud::event_bridge
