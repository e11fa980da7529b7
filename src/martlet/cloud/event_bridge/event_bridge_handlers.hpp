#pragma once
#include <martlet/aws/event_bridge/event_bridge_shapes.hpp>
#include <martlet/cloud/api/call.hpp>

#include "event_bridge_shapes.hpp"
#include "event_bridge_store.hpp"
#include "event_bus.hpp"

/// The handlers of EventBridge's operations, each in a file named after it or, for related operations, after their subject.
namespace martlet::cloud::event_bridge {

ServiceResult<PutRuleResponse> put_rule(EventBridgeStore& store, Call& call, PutRuleRequest& request);
ServiceResult<DescribeRuleResponse> describe_rule(EventBridgeStore& store, Call& call, DescribeRuleRequest& request);
ServiceResult<DeleteRuleResponse> delete_rule(EventBridgeStore& store, Call& call, DeleteRuleRequest& request);
ServiceResult<ListRulesResponse> list_rules(EventBridgeStore& store, Call& call, ListRulesRequest& request);
ServiceResult<PutTargetsResponse> put_targets(EventBridgeStore& store, Call& call, PutTargetsRequest& request);
ServiceResult<RemoveTargetsResponse> remove_targets(EventBridgeStore& store, Call& call, RemoveTargetsRequest& request);
ServiceResult<ListTargetsByRuleResponse> list_targets_by_rule(EventBridgeStore& store, Call& call, ListTargetsByRuleRequest& request);
ServiceResult<TagResourceResponse> tag_resource(EventBridgeStore& store, Call& call, TagResourceRequest& request);
ServiceResult<UntagResourceResponse> untag_resource(EventBridgeStore& store, Call& call, UntagResourceRequest& request);
ServiceResult<ListTagsForResourceResponse> list_tags_for_resource(EventBridgeStore& store, Call& call, ListTagsForResourceRequest& request);
ServiceResult<aws::PutEventsResponse> put_events(EventBus& bus, Call& call, aws::PutEventsRequest& request);

}  // namespace martlet::cloud::event_bridge
