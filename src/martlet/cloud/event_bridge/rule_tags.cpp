#include "event_bridge_handlers.hpp"
#include "rule_access.hpp"

namespace martlet::cloud::event_bridge {
namespace {

// Finds the rule of an ARN: "arn:aws:events:eu-central-1:111111111111:rule/changed", optionally with the default bus's name.
ServiceResult<RuleRow> tagged_rule(EventBridgeStore& store, const Call& call, std::string_view action, const std::string& arn) {
  const ServiceResult<> allowed = call.authorize({.action = std::string(action), .resource = arn});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<RuleRow> rule = store.find(account_region_of(call), arn.substr(arn.rfind('/') + 1));
  if (!rule)
    return service_error(400, "ResourceNotFoundException",
                         "Rule " + arn.substr(arn.rfind('/') + 1) + " does not exist on EventBus default.");
  return *std::move(rule);
}

}  // namespace

ServiceResult<TagResourceResponse> tag_resource(EventBridgeStore& store, Call& call, TagResourceRequest& request) {
  ServiceResult<RuleRow> rule = tagged_rule(store, call, "events:TagResource", request.resource_arn);
  if (!rule) return std::unexpected(rule.error());
  for (const Tag& tag : request.tags) rule->tags[tag.key] = tag.value;
  store.put(*rule);
  return {};
}

ServiceResult<UntagResourceResponse> untag_resource(EventBridgeStore& store, Call& call, UntagResourceRequest& request) {
  ServiceResult<RuleRow> rule = tagged_rule(store, call, "events:UntagResource", request.resource_arn);
  if (!rule) return std::unexpected(rule.error());
  for (const std::string& key : request.tag_keys) rule->tags.erase(key);
  store.put(*rule);
  return {};
}

ServiceResult<ListTagsForResourceResponse> list_tags_for_resource(EventBridgeStore& store, Call& call,
                                                                  ListTagsForResourceRequest& request) {
  const ServiceResult<RuleRow> rule = tagged_rule(store, call, "events:ListTagsForResource", request.resource_arn);
  if (!rule) return std::unexpected(rule.error());
  ListTagsForResourceResponse response;
  response.tags.emplace();
  for (const auto& [key, text] : rule->tags) response.tags->push_back({key, text});
  return response;
}

}  // namespace martlet::cloud::event_bridge
