#pragma once
#include <martlet/cloud/api/call.hpp>

#include "log_store.hpp"
#include "logs_shapes.hpp"

/// The handlers of CloudWatch Logs' operations, each in a file named after it or, for related operations, after their subject.
namespace martlet::cloud::logs {

ServiceResult<CreateLogGroupResponse> create_log_group(LogStore& store, Call& call, CreateLogGroupRequest& request);
ServiceResult<DeleteLogGroupResponse> delete_log_group(LogStore& store, Call& call, DeleteLogGroupRequest& request);
ServiceResult<DescribeLogGroupsResponse> describe_log_groups(LogStore& store, Call& call, DescribeLogGroupsRequest& request);
ServiceResult<PutRetentionPolicyResponse> put_retention_policy(LogStore& store, Call& call, PutRetentionPolicyRequest& request);
ServiceResult<DeleteRetentionPolicyResponse> delete_retention_policy(LogStore& store, Call& call, DeleteRetentionPolicyRequest& request);
ServiceResult<CreateLogStreamResponse> create_log_stream(LogStore& store, Call& call, CreateLogStreamRequest& request);
ServiceResult<DeleteLogStreamResponse> delete_log_stream(LogStore& store, Call& call, DeleteLogStreamRequest& request);
ServiceResult<DescribeLogStreamsResponse> describe_log_streams(LogStore& store, Call& call, DescribeLogStreamsRequest& request);
ServiceResult<PutLogEventsResponse> put_log_events(LogStore& store, Call& call, PutLogEventsRequest& request);
ServiceResult<GetLogEventsResponse> get_log_events(LogStore& store, Call& call, GetLogEventsRequest& request);
ServiceResult<FilterLogEventsResponse> filter_log_events(LogStore& store, Call& call, FilterLogEventsRequest& request);
ServiceResult<TagResourceResponse> tag_resource(LogStore& store, Call& call, TagResourceRequest& request);
ServiceResult<UntagResourceResponse> untag_resource(LogStore& store, Call& call, UntagResourceRequest& request);
ServiceResult<ListTagsForResourceResponse> list_tags_for_resource(LogStore& store, Call& call, ListTagsForResourceRequest& request);

}  // namespace martlet::cloud::logs
