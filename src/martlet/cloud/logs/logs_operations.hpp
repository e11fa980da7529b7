#pragma once
#include <martlet/aws/logs/logs_operations.hpp>

#include "logs_shapes.hpp"

/// CloudWatch Logs' operations. Contract: Amazon CloudWatch Logs API Reference, 2014-03-28.
namespace martlet::cloud::logs::operations {

inline constexpr const aws::Service& service = aws::logs_operations::service;
using aws::logs_operations::filter_log_events;

inline constexpr aws::TypedOperation<CreateLogGroupRequest, CreateLogGroupResponse> create_log_group{
    {.service = &service, .name = "CreateLogGroup"}};
inline constexpr aws::TypedOperation<DeleteLogGroupRequest, DeleteLogGroupResponse> delete_log_group{
    {.service = &service, .name = "DeleteLogGroup"}};
inline constexpr aws::TypedOperation<DescribeLogGroupsRequest, DescribeLogGroupsResponse> describe_log_groups{
    {.service = &service, .name = "DescribeLogGroups"}};
inline constexpr aws::TypedOperation<CreateLogStreamRequest, CreateLogStreamResponse> create_log_stream{
    {.service = &service, .name = "CreateLogStream"}};
inline constexpr aws::TypedOperation<DeleteLogStreamRequest, DeleteLogStreamResponse> delete_log_stream{
    {.service = &service, .name = "DeleteLogStream"}};
inline constexpr aws::TypedOperation<DescribeLogStreamsRequest, DescribeLogStreamsResponse> describe_log_streams{
    {.service = &service, .name = "DescribeLogStreams"}};
inline constexpr aws::TypedOperation<PutLogEventsRequest, PutLogEventsResponse> put_log_events{
    {.service = &service, .name = "PutLogEvents"}};
inline constexpr aws::TypedOperation<GetLogEventsRequest, GetLogEventsResponse> get_log_events{
    {.service = &service, .name = "GetLogEvents"}};
inline constexpr aws::TypedOperation<PutRetentionPolicyRequest, PutRetentionPolicyResponse> put_retention_policy{
    {.service = &service, .name = "PutRetentionPolicy"}};
inline constexpr aws::TypedOperation<DeleteRetentionPolicyRequest, DeleteRetentionPolicyResponse> delete_retention_policy{
    {.service = &service, .name = "DeleteRetentionPolicy"}};
inline constexpr aws::TypedOperation<TagResourceRequest, TagResourceResponse> tag_resource{{.service = &service, .name = "TagResource"}};
inline constexpr aws::TypedOperation<UntagResourceRequest, UntagResourceResponse> untag_resource{
    {.service = &service, .name = "UntagResource"}};
inline constexpr aws::TypedOperation<ListTagsForResourceRequest, ListTagsForResourceResponse> list_tags_for_resource{
    {.service = &service, .name = "ListTagsForResource"}};

}  // namespace martlet::cloud::logs::operations
