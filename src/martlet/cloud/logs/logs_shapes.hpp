#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/logs/logs.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of CloudWatch Logs' operations. Contract: Amazon CloudWatch Logs API Reference.
namespace martlet::cloud::logs {

// Shapes that the client in the aws module declares.
using aws::FilteredLogEvent;
using aws::FilterLogEventsRequest;
using aws::FilterLogEventsResponse;
using aws::SearchedLogStream;

struct CreateLogGroupRequest {
  std::string log_group_name{};
  std::optional<std::string> kms_key_id{};
  std::optional<std::map<std::string, std::string>> tags{};
  std::optional<std::string> log_group_class{};
  std::optional<bool> deletion_protection_enabled{};
};
struct CreateLogGroupResponse {};
struct DeleteLogGroupRequest {
  std::string log_group_name{};
};
struct DeleteLogGroupResponse {};
struct DescribeLogGroupsRequest {
  std::optional<std::string> log_group_name_prefix{};
  std::optional<std::string> log_group_name_pattern{};
  std::optional<std::string> next_token{};
  std::optional<int> limit{};
  std::optional<std::string> log_group_class{};
  std::optional<std::vector<std::string>> log_group_identifiers{};
};
struct LogGroup {
  std::optional<std::string> log_group_name{};
  std::optional<std::int64_t> creation_time{};
  std::optional<int> retention_in_days{};
  std::optional<int> metric_filter_count{};
  std::optional<std::string> arn{};
  std::optional<std::int64_t> stored_bytes{};
  std::optional<std::string> kms_key_id{};
  std::optional<std::string> log_group_class{};
  std::optional<std::string> log_group_arn{};
  std::optional<bool> deletion_protection_enabled{};
};
struct DescribeLogGroupsResponse {
  std::optional<std::vector<LogGroup>> log_groups{};
  std::optional<std::string> next_token{};
};
struct CreateLogStreamRequest {
  std::string log_group_name{};
  std::string log_stream_name{};
};
struct CreateLogStreamResponse {};
struct DeleteLogStreamRequest {
  std::string log_group_name{};
  std::string log_stream_name{};
};
struct DeleteLogStreamResponse {};
struct DescribeLogStreamsRequest {
  std::optional<std::string> log_group_name{};
  std::optional<std::string> log_group_identifier{};
  std::optional<std::string> log_stream_name_prefix{};
  std::optional<std::string> order_by{};
  std::optional<bool> descending{};
  std::optional<std::string> next_token{};
  std::optional<int> limit{};
};
struct LogStream {
  std::optional<std::string> log_stream_name{};
  std::optional<std::int64_t> creation_time{};
  std::optional<std::int64_t> first_event_timestamp{};
  std::optional<std::int64_t> last_event_timestamp{};
  std::optional<std::int64_t> last_ingestion_time{};
  std::optional<std::string> upload_sequence_token{};
  std::optional<std::string> arn{};
  std::optional<std::int64_t> stored_bytes{};
};
struct DescribeLogStreamsResponse {
  std::optional<std::vector<LogStream>> log_streams{};
  std::optional<std::string> next_token{};
};
struct InputLogEvent {
  std::int64_t timestamp{};
  std::string message{};
};
struct PutLogEventsRequest {
  std::string log_group_name{};
  std::string log_stream_name{};
  std::vector<InputLogEvent> log_events{};
  std::optional<std::string> sequence_token{};
  std::optional<json::Value> entity{};
};
struct RejectedLogEventsInfo {
  std::optional<int> too_new_log_event_start_index{};
  std::optional<int> too_old_log_event_end_index{};
  std::optional<int> expired_log_event_end_index{};
};
struct PutLogEventsResponse {
  std::optional<std::string> next_sequence_token{};
  std::optional<RejectedLogEventsInfo> rejected_log_events_info{};
  std::optional<json::Value> rejected_entity_info{};
};
struct GetLogEventsRequest {
  std::optional<std::string> log_group_name{};
  std::optional<std::string> log_group_identifier{};
  std::string log_stream_name{};
  std::optional<std::int64_t> start_time{};
  std::optional<std::int64_t> end_time{};
  std::optional<std::string> next_token{};
  std::optional<int> limit{};
  std::optional<bool> start_from_head{};
};
struct OutputLogEvent {
  std::optional<std::int64_t> timestamp{};
  std::optional<std::string> message{};
  std::optional<std::int64_t> ingestion_time{};
};
struct GetLogEventsResponse {
  std::optional<std::vector<OutputLogEvent>> events{};
  std::optional<std::string> next_forward_token{};
  std::optional<std::string> next_backward_token{};
};
struct PutRetentionPolicyRequest {
  std::string log_group_name{};
  int retention_in_days{};
};
struct PutRetentionPolicyResponse {};
struct DeleteRetentionPolicyRequest {
  std::string log_group_name{};
};
struct DeleteRetentionPolicyResponse {};
struct TagResourceRequest {
  std::string resource_arn{};
  std::map<std::string, std::string> tags{};
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
  std::optional<std::map<std::string, std::string>> tags{};
};

Schema describe(Type<CreateLogGroupRequest>);
Schema describe(Type<CreateLogGroupResponse>);
Schema describe(Type<DeleteLogGroupRequest>);
Schema describe(Type<DeleteLogGroupResponse>);
Schema describe(Type<DescribeLogGroupsRequest>);
Schema describe(Type<LogGroup>);
Schema describe(Type<DescribeLogGroupsResponse>);
Schema describe(Type<CreateLogStreamRequest>);
Schema describe(Type<CreateLogStreamResponse>);
Schema describe(Type<DeleteLogStreamRequest>);
Schema describe(Type<DeleteLogStreamResponse>);
Schema describe(Type<DescribeLogStreamsRequest>);
Schema describe(Type<LogStream>);
Schema describe(Type<DescribeLogStreamsResponse>);
Schema describe(Type<InputLogEvent>);
Schema describe(Type<PutLogEventsRequest>);
Schema describe(Type<RejectedLogEventsInfo>);
Schema describe(Type<PutLogEventsResponse>);
Schema describe(Type<GetLogEventsRequest>);
Schema describe(Type<OutputLogEvent>);
Schema describe(Type<GetLogEventsResponse>);
Schema describe(Type<PutRetentionPolicyRequest>);
Schema describe(Type<PutRetentionPolicyResponse>);
Schema describe(Type<DeleteRetentionPolicyRequest>);
Schema describe(Type<DeleteRetentionPolicyResponse>);
Schema describe(Type<TagResourceRequest>);
Schema describe(Type<TagResourceResponse>);
Schema describe(Type<UntagResourceRequest>);
Schema describe(Type<UntagResourceResponse>);
Schema describe(Type<ListTagsForResourceRequest>);
Schema describe(Type<ListTagsForResourceResponse>);

}  // namespace martlet::cloud::logs
