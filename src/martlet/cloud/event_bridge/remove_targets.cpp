#include "event_bridge_handlers.hpp"
#include "rule_access.hpp"

namespace martlet::cloud::event_bridge {

ServiceResult<RemoveTargetsResponse> remove_targets(EventBridgeStore& store, Call& call, RemoveTargetsRequest& request) {
  const ServiceResult<RuleRow> rule = permitted_rule(store, call, "events:RemoveTargets", request.rule, request.event_bus_name);
  if (!rule) return std::unexpected(rule.error());
  RemoveTargetsResponse response;
  response.failed_entries.emplace();
  for (const std::string& id : request.ids) store.remove_target(*rule, id);
  response.failed_entry_count = 0;
  return response;
}

}  // namespace martlet::cloud::event_bridge
