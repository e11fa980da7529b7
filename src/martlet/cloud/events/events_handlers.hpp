#pragma once
#include <martlet/aws/event_bridge/event_bridge_shapes.hpp>
#include <martlet/cloud/api/call.hpp>

#include "event_bus.hpp"
#include "events_shapes.hpp"
#include "rule_store.hpp"

/// The handlers of EventBridge's operations, each in a file with the operation's name.
namespace martlet::cloud::events {

Reply<PutRuleResponse> put_rule(RuleStore& store, Call& call, PutRuleRequest& request);
Reply<DescribeRuleResponse> describe_rule(RuleStore& store, Call& call, DescribeRuleRequest& request);
Reply<DeleteRuleResponse> delete_rule(RuleStore& store, Call& call, DeleteRuleRequest& request);
Reply<ListRulesResponse> list_rules(RuleStore& store, Call& call, ListRulesRequest& request);
Reply<PutTargetsResponse> put_targets(RuleStore& store, Call& call, PutTargetsRequest& request);
Reply<RemoveTargetsResponse> remove_targets(RuleStore& store, Call& call, RemoveTargetsRequest& request);
Reply<ListTargetsByRuleResponse> list_targets_by_rule(RuleStore& store, Call& call, ListTargetsByRuleRequest& request);
Reply<TagResourceResponse> tag_resource(RuleStore& store, Call& call, TagResourceRequest& request);
Reply<UntagResourceResponse> untag_resource(RuleStore& store, Call& call, UntagResourceRequest& request);
Reply<ListTagsForResourceResponse> list_tags_for_resource(RuleStore& store, Call& call, ListTagsForResourceRequest& request);
Reply<aws::PutEventsResponse> put_events(EventBus& bus, Call& call, aws::PutEventsRequest& request);

}  // namespace martlet::cloud::events
