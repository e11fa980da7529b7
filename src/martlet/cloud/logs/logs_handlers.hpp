#pragma once
#include <martlet/cloud/api/call.hpp>

#include "log_store.hpp"
#include "logs_shapes.hpp"

/// The handlers of CloudWatch Logs' operations, each in the file named after it.
namespace martlet::cloud::logs {

Reply<CreateLogGroupResponse> create_log_group(LogStore& store, Call& call, CreateLogGroupRequest& request);
Reply<DeleteLogGroupResponse> delete_log_group(LogStore& store, Call& call, DeleteLogGroupRequest& request);
Reply<DescribeLogGroupsResponse> describe_log_groups(LogStore& store, Call& call, DescribeLogGroupsRequest& request);
Reply<PutRetentionPolicyResponse> put_retention_policy(LogStore& store, Call& call, PutRetentionPolicyRequest& request);
Reply<DeleteRetentionPolicyResponse> delete_retention_policy(LogStore& store, Call& call, DeleteRetentionPolicyRequest& request);
Reply<CreateLogStreamResponse> create_log_stream(LogStore& store, Call& call, CreateLogStreamRequest& request);
Reply<DeleteLogStreamResponse> delete_log_stream(LogStore& store, Call& call, DeleteLogStreamRequest& request);
Reply<DescribeLogStreamsResponse> describe_log_streams(LogStore& store, Call& call, DescribeLogStreamsRequest& request);
Reply<PutLogEventsResponse> put_log_events(LogStore& store, Call& call, PutLogEventsRequest& request);
Reply<GetLogEventsResponse> get_log_events(LogStore& store, Call& call, GetLogEventsRequest& request);
Reply<FilterLogEventsResponse> filter_log_events(LogStore& store, Call& call, FilterLogEventsRequest& request);
Reply<TagResourceResponse> tag_resource(LogStore& store, Call& call, TagResourceRequest& request);
Reply<UntagResourceResponse> untag_resource(LogStore& store, Call& call, UntagResourceRequest& request);
Reply<ListTagsForResourceResponse> list_tags_for_resource(LogStore& store, Call& call, ListTagsForResourceRequest& request);

}  // namespace martlet::cloud::logs
