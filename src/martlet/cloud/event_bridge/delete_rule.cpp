#include "event_bridge_handlers.hpp"
#include "rule_access.hpp"

namespace martlet::cloud::event_bridge {

ServiceResult<DeleteRuleResponse> delete_rule(EventBridgeStore& store, Call& call, DeleteRuleRequest& request) {
  const ServiceResult<RuleRow> rule = permitted_rule(store, call, "events:DeleteRule", request.name, request.event_bus_name);
  if (!rule && rule.error().code == "ResourceNotFoundException" && check_bus(request.event_bus_name)) return {};
  if (!rule) return std::unexpected(rule.error());
  if (!store.targets(*rule, "", 1).empty()) return service_error(400, "ValidationException", "Rule can't be deleted since it has targets.");
  store.remove(*rule);
  return {};
}

}  // namespace martlet::cloud::event_bridge
