#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of EventBridge's operations on rules. Contract: Amazon EventBridge API Reference.
namespace martlet::cloud::event_bridge {

struct Tag {
  std::string key{};
  std::string value{};
};
struct PutRuleRequest {
  std::string name{};
  std::optional<std::string> schedule_expression{};
  std::optional<std::string> event_pattern{};
  std::optional<std::string> state{};
  std::optional<std::string> description{};
  std::optional<std::string> role_arn{};
  std::optional<std::vector<Tag>> tags{};
  std::optional<std::string> event_bus_name{};
};
struct PutRuleResponse {
  std::optional<std::string> rule_arn{};
};
struct DescribeRuleRequest {
  std::string name{};
  std::optional<std::string> event_bus_name{};
};
struct DescribeRuleResponse {
  std::optional<std::string> name{};
  std::optional<std::string> arn{};
  std::optional<std::string> event_pattern{};
  std::optional<std::string> schedule_expression{};
  std::optional<std::string> state{};
  std::optional<std::string> description{};
  std::optional<std::string> role_arn{};
  std::optional<std::string> managed_by{};
  std::optional<std::string> event_bus_name{};
  std::optional<std::string> created_by{};
};
struct DeleteRuleRequest {
  std::string name{};
  std::optional<std::string> event_bus_name{};
  std::optional<bool> force{};
};
struct DeleteRuleResponse {};
struct ListRulesRequest {
  std::optional<std::string> name_prefix{};
  std::optional<std::string> event_bus_name{};
  std::optional<std::string> next_token{};
  std::optional<int> limit{};
};
struct Rule {
  std::optional<std::string> name{};
  std::optional<std::string> arn{};
  std::optional<std::string> event_pattern{};
  std::optional<std::string> state{};
  std::optional<std::string> description{};
  std::optional<std::string> schedule_expression{};
  std::optional<std::string> role_arn{};
  std::optional<std::string> managed_by{};
  std::optional<std::string> event_bus_name{};
};
struct ListRulesResponse {
  std::optional<std::vector<Rule>> rules{};
  std::optional<std::string> next_token{};
};
struct PutTargetsRequest {
  std::string rule{};
  std::optional<std::string> event_bus_name{};
  std::vector<json::Value> targets{};
};
struct PutTargetsResultEntry {
  std::optional<std::string> target_id{};
  std::optional<std::string> error_code{};
  std::optional<std::string> error_message{};
};
struct PutTargetsResponse {
  std::optional<int> failed_entry_count{};
  std::optional<std::vector<PutTargetsResultEntry>> failed_entries{};
};
struct RemoveTargetsRequest {
  std::string rule{};
  std::optional<std::string> event_bus_name{};
  std::vector<std::string> ids{};
  std::optional<bool> force{};
};
struct RemoveTargetsResultEntry {
  std::optional<std::string> target_id{};
  std::optional<std::string> error_code{};
  std::optional<std::string> error_message{};
};
struct RemoveTargetsResponse {
  std::optional<int> failed_entry_count{};
  std::optional<std::vector<RemoveTargetsResultEntry>> failed_entries{};
};
struct ListTargetsByRuleRequest {
  std::string rule{};
  std::optional<std::string> event_bus_name{};
  std::optional<std::string> next_token{};
  std::optional<int> limit{};
};
struct ListTargetsByRuleResponse {
  std::optional<std::vector<json::Value>> targets{};
  std::optional<std::string> next_token{};
};
struct TagResourceRequest {
  std::string resource_arn{};
  std::vector<Tag> tags{};
};
struct TagResourceResponse {};
struct UntagResourceRequest {
  std::string resource_arn{};
  std::vector<std::string> tag_keys{};
};
struct UntagResourceResponse {};
struct ListTagsForResourceRequest {
  std::string resource_arn{};
};
struct ListTagsForResourceResponse {
  std::optional<std::vector<Tag>> tags{};
};

Schema describe(Type<Tag>);
Schema describe(Type<PutRuleRequest>);
Schema describe(Type<PutRuleResponse>);
Schema describe(Type<DescribeRuleRequest>);
Schema describe(Type<DescribeRuleResponse>);
Schema describe(Type<DeleteRuleRequest>);
Schema describe(Type<DeleteRuleResponse>);
Schema describe(Type<ListRulesRequest>);
Schema describe(Type<Rule>);
Schema describe(Type<ListRulesResponse>);
Schema describe(Type<PutTargetsRequest>);
Schema describe(Type<PutTargetsResultEntry>);
Schema describe(Type<PutTargetsResponse>);
Schema describe(Type<RemoveTargetsRequest>);
Schema describe(Type<RemoveTargetsResultEntry>);
Schema describe(Type<RemoveTargetsResponse>);
Schema describe(Type<ListTargetsByRuleRequest>);
Schema describe(Type<ListTargetsByRuleResponse>);
Schema describe(Type<TagResourceRequest>);
Schema describe(Type<TagResourceResponse>);
Schema describe(Type<UntagResourceRequest>);
Schema describe(Type<UntagResourceResponse>);
Schema describe(Type<ListTagsForResourceRequest>);
Schema describe(Type<ListTagsForResourceResponse>);

}  // namespace martlet::cloud::event_bridge
