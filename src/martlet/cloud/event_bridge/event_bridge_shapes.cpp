#include "event_bridge_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::event_bridge {

using aws::wire;

Schema describe(Type<Tag>) {
  using R = Tag;
  return object<R>("Tag", wire<&R::key>("Key"), wire<&R::value>("Value"));
}
Schema describe(Type<PutRuleRequest>) {
  using R = PutRuleRequest;
  return object<R>("PutRuleRequest", wire<&R::name>("Name"), wire<&R::schedule_expression>("ScheduleExpression"),
                   wire<&R::event_pattern>("EventPattern"), wire<&R::state>("State"), wire<&R::description>("Description"),
                   wire<&R::role_arn>("RoleArn"), wire<&R::tags>("Tags"), wire<&R::event_bus_name>("EventBusName"));
}
Schema describe(Type<PutRuleResponse>) {
  using R = PutRuleResponse;
  return object<R>("PutRuleResponse", wire<&R::rule_arn>("RuleArn"));
}
Schema describe(Type<DescribeRuleRequest>) {
  using R = DescribeRuleRequest;
  return object<R>("DescribeRuleRequest", wire<&R::name>("Name"), wire<&R::event_bus_name>("EventBusName"));
}
Schema describe(Type<DescribeRuleResponse>) {
  using R = DescribeRuleResponse;
  return object<R>("DescribeRuleResponse", wire<&R::name>("Name"), wire<&R::arn>("Arn"), wire<&R::event_pattern>("EventPattern"),
                   wire<&R::schedule_expression>("ScheduleExpression"), wire<&R::state>("State"), wire<&R::description>("Description"),
                   wire<&R::role_arn>("RoleArn"), wire<&R::managed_by>("ManagedBy"), wire<&R::event_bus_name>("EventBusName"),
                   wire<&R::created_by>("CreatedBy"));
}
Schema describe(Type<DeleteRuleRequest>) {
  using R = DeleteRuleRequest;
  return object<R>("DeleteRuleRequest", wire<&R::name>("Name"), wire<&R::event_bus_name>("EventBusName"), wire<&R::force>("Force"));
}
Schema describe(Type<DeleteRuleResponse>) { return object<DeleteRuleResponse>("DeleteRuleResponse"); }
Schema describe(Type<ListRulesRequest>) {
  using R = ListRulesRequest;
  return object<R>("ListRulesRequest", wire<&R::name_prefix>("NamePrefix"), wire<&R::event_bus_name>("EventBusName"),
                   wire<&R::next_token>("NextToken"), wire<&R::limit>("Limit"));
}
Schema describe(Type<Rule>) {
  using R = Rule;
  return object<R>("Rule", wire<&R::name>("Name"), wire<&R::arn>("Arn"), wire<&R::event_pattern>("EventPattern"), wire<&R::state>("State"),
                   wire<&R::description>("Description"), wire<&R::schedule_expression>("ScheduleExpression"), wire<&R::role_arn>("RoleArn"),
                   wire<&R::managed_by>("ManagedBy"), wire<&R::event_bus_name>("EventBusName"));
}
Schema describe(Type<ListRulesResponse>) {
  using R = ListRulesResponse;
  return object<R>("ListRulesResponse", wire<&R::rules>("Rules"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<PutTargetsRequest>) {
  using R = PutTargetsRequest;
  return object<R>("PutTargetsRequest", wire<&R::rule>("Rule"), wire<&R::event_bus_name>("EventBusName"), wire<&R::targets>("Targets"));
}
Schema describe(Type<PutTargetsResultEntry>) {
  using R = PutTargetsResultEntry;
  return object<R>("PutTargetsResultEntry", wire<&R::target_id>("TargetId"), wire<&R::error_code>("ErrorCode"),
                   wire<&R::error_message>("ErrorMessage"));
}
Schema describe(Type<PutTargetsResponse>) {
  using R = PutTargetsResponse;
  return object<R>("PutTargetsResponse", wire<&R::failed_entry_count>("FailedEntryCount"), wire<&R::failed_entries>("FailedEntries"));
}
Schema describe(Type<RemoveTargetsRequest>) {
  using R = RemoveTargetsRequest;
  return object<R>("RemoveTargetsRequest", wire<&R::rule>("Rule"), wire<&R::event_bus_name>("EventBusName"), wire<&R::ids>("Ids"),
                   wire<&R::force>("Force"));
}
Schema describe(Type<RemoveTargetsResultEntry>) {
  using R = RemoveTargetsResultEntry;
  return object<R>("RemoveTargetsResultEntry", wire<&R::target_id>("TargetId"), wire<&R::error_code>("ErrorCode"),
                   wire<&R::error_message>("ErrorMessage"));
}
Schema describe(Type<RemoveTargetsResponse>) {
  using R = RemoveTargetsResponse;
  return object<R>("RemoveTargetsResponse", wire<&R::failed_entry_count>("FailedEntryCount"), wire<&R::failed_entries>("FailedEntries"));
}
Schema describe(Type<ListTargetsByRuleRequest>) {
  using R = ListTargetsByRuleRequest;
  return object<R>("ListTargetsByRuleRequest", wire<&R::rule>("Rule"), wire<&R::event_bus_name>("EventBusName"),
                   wire<&R::next_token>("NextToken"), wire<&R::limit>("Limit"));
}
Schema describe(Type<ListTargetsByRuleResponse>) {
  using R = ListTargetsByRuleResponse;
  return object<R>("ListTargetsByRuleResponse", wire<&R::targets>("Targets"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<TagResourceRequest>) {
  using R = TagResourceRequest;
  return object<R>("TagResourceRequest", wire<&R::resource_arn>("ResourceARN"), wire<&R::tags>("Tags"));
}
Schema describe(Type<TagResourceResponse>) { return object<TagResourceResponse>("TagResourceResponse"); }
Schema describe(Type<UntagResourceRequest>) {
  using R = UntagResourceRequest;
  return object<R>("UntagResourceRequest", wire<&R::resource_arn>("ResourceARN"), wire<&R::tag_keys>("TagKeys"));
}
Schema describe(Type<UntagResourceResponse>) { return object<UntagResourceResponse>("UntagResourceResponse"); }
Schema describe(Type<ListTagsForResourceRequest>) {
  using R = ListTagsForResourceRequest;
  return object<R>("ListTagsForResourceRequest", wire<&R::resource_arn>("ResourceARN"));
}
Schema describe(Type<ListTagsForResourceResponse>) {
  using R = ListTagsForResourceResponse;
  return object<R>("ListTagsForResourceResponse", wire<&R::tags>("Tags"));
}

}  // namespace martlet::cloud::event_bridge
