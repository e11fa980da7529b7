#include <algorithm>
#include <array>

#include "event_bridge_handlers.hpp"
#include "rule_access.hpp"
#include "target_input.hpp"

namespace martlet::cloud::event_bridge {
namespace {

std::unexpected<ServiceError> invalid(std::string message) { return service_error(400, "ValidationException", std::move(message)); }

constexpr std::array<std::string_view, 9> supported = {
    "Id", "Arn", "RoleArn", "Input", "InputPath", "InputTransformer", "RetryPolicy", "DeadLetterConfig", "SqsParameters"};
constexpr std::array<std::string_view, 3> services = {"codepipeline", "lambda", "sqs"};

ServiceResult<> check(const json::Value& target) {
  if (!target.object()) return invalid("A target must be an object.");
  const std::string arn(target.text("Arn"));
  if (target.text("Id").empty() || arn.empty()) return invalid("Parameter Targets must have an Id and an Arn.");
  for (const auto& [name, of] : *target.object()) {
    if (std::ranges::find(supported, name) == supported.end()) return invalid("The local cloud does not support " + name + " of a target.");
  }
  const std::string service = service_of(arn);
  if (std::ranges::find(services, service) == services.end())
    return invalid("The local cloud does not support targets of " + service + ".");
  if (service == "codepipeline" && target.text("RoleArn").empty()) return invalid("RoleArn is required for target " + arn + ".");
  return check_input(target);
}

// The caller needs permission to pass the target's role on to EventBridge.
ServiceResult<> check_role(const Call& call, const json::Value& target) {
  const std::string role(target.text("RoleArn"));
  if (role.empty()) return {};
  ConditionContext context;
  context.set("iam:PassedToService", "events.amazonaws.com");
  const ServiceResult<> allowed = call.authorize({.action = "iam:PassRole", .resource = role, .context = context});
  if (!allowed) return allowed;
  if (call.access_control.may_be_assumed_by(role, "events.amazonaws.com")) return {};
  return invalid("Provided role '" + role + "' cannot be assumed by principal 'events.amazonaws.com'.");
}

}  // namespace

ServiceResult<PutTargetsResponse> put_targets(EventBridgeStore& store, Call& call, PutTargetsRequest& request) {
  const ServiceResult<RuleRow> rule = permitted_rule(store, call, "events:PutTargets", request.rule, request.event_bus_name);
  if (!rule) return std::unexpected(rule.error());
  std::vector<std::string> ids;
  for (const TargetRow& row : store.targets(*rule, "", targets_max)) ids.push_back(row.id);
  for (const json::Value& target : request.targets) {
    ServiceResult<> checked = check(target);
    if (checked) checked = check_role(call, target);
    if (!checked) return std::unexpected(checked.error());
    if (std::ranges::find(ids, target.text("Id")) == ids.end()) ids.emplace_back(target.text("Id"));
  }
  if (std::ssize(ids) > targets_max)
    return service_error(400, "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
  for (const json::Value& target : request.targets) store.put_target(*rule, {std::string(target.text("Id")), target.to_text()});
  PutTargetsResponse response;
  response.failed_entry_count = 0;
  response.failed_entries.emplace();
  return response;
}

}  // namespace martlet::cloud::event_bridge
