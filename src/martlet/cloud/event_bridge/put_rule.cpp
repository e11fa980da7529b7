#include "event_bridge_handlers.hpp"
#include "event_pattern.hpp"
#include "rule_access.hpp"
#include "rule_scheduler.hpp"
#include "schedule_expression.hpp"

namespace martlet::cloud::event_bridge {
namespace {

ServiceResult<> check(const PutRuleRequest& request) {
  if (!request.event_pattern && !request.schedule_expression)
    return service_error(400, "ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.");
  if (request.schedule_expression) {
    const Result<ScheduleExpression> schedule = ScheduleExpression::parse(*request.schedule_expression);
    if (!schedule || schedule->is_once()) return service_error(400, "ValidationException", "Parameter ScheduleExpression is not valid.");
  }
  if (!request.event_pattern) return {};
  const Result<EventPattern> pattern = EventPattern::parse(*request.event_pattern);
  if (!pattern) return service_error(400, "InvalidEventPatternException", "Event pattern is not valid. Reason: " + pattern.error().what);
  return {};
}

}  // namespace

ServiceResult<PutRuleResponse> put_rule(EventBridgeStore& store, Call& call, PutRuleRequest& request) {
  RuleRow rule{.account = call.account(), .region = call.region, .name = request.name};
  ServiceResult<> checked = call.authorize({.action = "events:PutRule", .resource = rule.arn()});
  if (checked && request.tags) checked = call.authorize({.action = "events:TagResource", .resource = rule.arn()});
  if (checked) checked = check_bus(request.event_bus_name);
  if (checked) checked = check(request);
  if (!checked) return std::unexpected(checked.error());
  const std::optional<RuleRow> before = store.find(account_region_of(call), rule.name);
  if (!before && std::ssize(store.list(account_region_of(call), "", "", rules_max)) == rules_max)
    return service_error(400, "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
  rule.pattern = request.event_pattern.value_or("");
  rule.schedule = request.schedule_expression.value_or("");
  // An unchanged schedule continues. A changed one begins now.
  if (!rule.schedule.empty()) rule.since = before && before->schedule == rule.schedule ? before->since : call.now;
  rule.is_enabled = request.state.value_or("ENABLED") != "DISABLED";
  rule.description = request.description.value_or("");
  rule.role = request.role_arn.value_or("");
  if (before) rule.tags = before->tags;  // an existing rule's tags aren't changed
  if (!before && request.tags) {
    for (const Tag& tag : *request.tags) rule.tags[tag.key] = tag.value;
  }
  rule.next = next_of(rule, call.now);
  store.put(rule);
  return PutRuleResponse{rule.arn()};
}

}  // namespace martlet::cloud::event_bridge
