#pragma once
#include <martlet/aws/event_bridge/event_bridge_operations.hpp>

#include "event_bridge_shapes.hpp"

/// EventBridge's operations on rules. PutEvents is declared by the client in the aws module.
namespace martlet::cloud::event_bridge::operations {

inline constexpr const aws::Service& service = aws::event_bridge_operations::service;

inline constexpr aws::TypedOperation<PutRuleRequest, PutRuleResponse> put_rule{{.service = &service, .name = "PutRule"}};
inline constexpr aws::TypedOperation<DescribeRuleRequest, DescribeRuleResponse> describe_rule{
    {.service = &service, .name = "DescribeRule"}};
inline constexpr aws::TypedOperation<DeleteRuleRequest, DeleteRuleResponse> delete_rule{{.service = &service, .name = "DeleteRule"}};
inline constexpr aws::TypedOperation<ListRulesRequest, ListRulesResponse> list_rules{{.service = &service, .name = "ListRules"}};
inline constexpr aws::TypedOperation<PutTargetsRequest, PutTargetsResponse> put_targets{{.service = &service, .name = "PutTargets"}};
inline constexpr aws::TypedOperation<RemoveTargetsRequest, RemoveTargetsResponse> remove_targets{
    {.service = &service, .name = "RemoveTargets"}};
inline constexpr aws::TypedOperation<ListTargetsByRuleRequest, ListTargetsByRuleResponse> list_targets_by_rule{
    {.service = &service, .name = "ListTargetsByRule"}};
inline constexpr aws::TypedOperation<TagResourceRequest, TagResourceResponse> tag_resource{{.service = &service, .name = "TagResource"}};
inline constexpr aws::TypedOperation<UntagResourceRequest, UntagResourceResponse> untag_resource{
    {.service = &service, .name = "UntagResource"}};
inline constexpr aws::TypedOperation<ListTagsForResourceRequest, ListTagsForResourceResponse> list_tags_for_resource{
    {.service = &service, .name = "ListTagsForResource"}};

}  // namespace martlet::cloud::event_bridge::operations
