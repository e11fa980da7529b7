#include "event_bridge_handlers.hpp"
#include "rule_access.hpp"

namespace martlet::cloud::event_bridge {
namespace {

constexpr int page_size = 100;

}  // namespace

ServiceResult<ListTargetsByRuleResponse> list_targets_by_rule(EventBridgeStore& store, Call& call, ListTargetsByRuleRequest& request) {
  const ServiceResult<RuleRow> rule = permitted_rule(store, call, "events:ListTargetsByRule", request.rule, request.event_bus_name);
  if (!rule) return std::unexpected(rule.error());
  const int count = request.limit.value_or(page_size);
  const std::vector<TargetRow> targets = store.targets(*rule, request.next_token.value_or(""), count + 1);
  ListTargetsByRuleResponse response;
  response.targets.emplace();
  for (const TargetRow& target : targets) {
    if (std::ssize(*response.targets) < count) response.targets->push_back(json::parse(target.target).value());
  }
  if (std::ssize(targets) > count) response.next_token = std::string(response.targets->back().text("Id"));
  return response;
}

}  // namespace martlet::cloud::event_bridge
