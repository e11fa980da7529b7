#include "logs_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::logs {

using aws::wire;

Schema describe(Type<CreateLogGroupRequest>) {
  using R = CreateLogGroupRequest;
  return object<R>("CreateLogGroupRequest", wire<&R::log_group_name>("logGroupName"), wire<&R::kms_key_id>("kmsKeyId"),
                   wire<&R::tags>("tags"), wire<&R::log_group_class>("logGroupClass"),
                   wire<&R::deletion_protection_enabled>("deletionProtectionEnabled"));
}
Schema describe(Type<CreateLogGroupResponse>) { return object<CreateLogGroupResponse>("CreateLogGroupResponse"); }
Schema describe(Type<DeleteLogGroupRequest>) {
  using R = DeleteLogGroupRequest;
  return object<R>("DeleteLogGroupRequest", wire<&R::log_group_name>("logGroupName"));
}
Schema describe(Type<DeleteLogGroupResponse>) { return object<DeleteLogGroupResponse>("DeleteLogGroupResponse"); }
Schema describe(Type<DescribeLogGroupsRequest>) {
  using R = DescribeLogGroupsRequest;
  return object<R>("DescribeLogGroupsRequest", wire<&R::log_group_name_prefix>("logGroupNamePrefix"),
                   wire<&R::log_group_name_pattern>("logGroupNamePattern"), wire<&R::next_token>("nextToken"), wire<&R::limit>("limit"),
                   wire<&R::log_group_class>("logGroupClass"), wire<&R::log_group_identifiers>("logGroupIdentifiers"));
}
Schema describe(Type<LogGroup>) {
  using R = LogGroup;
  return object<R>("LogGroup", wire<&R::log_group_name>("logGroupName"), wire<&R::creation_time>("creationTime"),
                   wire<&R::retention_in_days>("retentionInDays"), wire<&R::metric_filter_count>("metricFilterCount"), wire<&R::arn>("arn"),
                   wire<&R::stored_bytes>("storedBytes"), wire<&R::kms_key_id>("kmsKeyId"), wire<&R::log_group_class>("logGroupClass"),
                   wire<&R::log_group_arn>("logGroupArn"), wire<&R::deletion_protection_enabled>("deletionProtectionEnabled"));
}
Schema describe(Type<DescribeLogGroupsResponse>) {
  using R = DescribeLogGroupsResponse;
  return object<R>("DescribeLogGroupsResponse", wire<&R::log_groups>("logGroups"), wire<&R::next_token>("nextToken"));
}
Schema describe(Type<CreateLogStreamRequest>) {
  using R = CreateLogStreamRequest;
  return object<R>("CreateLogStreamRequest", wire<&R::log_group_name>("logGroupName"), wire<&R::log_stream_name>("logStreamName"));
}
Schema describe(Type<CreateLogStreamResponse>) { return object<CreateLogStreamResponse>("CreateLogStreamResponse"); }
Schema describe(Type<DeleteLogStreamRequest>) {
  using R = DeleteLogStreamRequest;
  return object<R>("DeleteLogStreamRequest", wire<&R::log_group_name>("logGroupName"), wire<&R::log_stream_name>("logStreamName"));
}
Schema describe(Type<DeleteLogStreamResponse>) { return object<DeleteLogStreamResponse>("DeleteLogStreamResponse"); }
Schema describe(Type<DescribeLogStreamsRequest>) {
  using R = DescribeLogStreamsRequest;
  return object<R>("DescribeLogStreamsRequest", wire<&R::log_group_name>("logGroupName"),
                   wire<&R::log_group_identifier>("logGroupIdentifier"), wire<&R::log_stream_name_prefix>("logStreamNamePrefix"),
                   wire<&R::order_by>("orderBy"), wire<&R::descending>("descending"), wire<&R::next_token>("nextToken"),
                   wire<&R::limit>("limit"));
}
Schema describe(Type<LogStream>) {
  using R = LogStream;
  return object<R>("LogStream", wire<&R::log_stream_name>("logStreamName"), wire<&R::creation_time>("creationTime"),
                   wire<&R::first_event_timestamp>("firstEventTimestamp"), wire<&R::last_event_timestamp>("lastEventTimestamp"),
                   wire<&R::last_ingestion_time>("lastIngestionTime"), wire<&R::upload_sequence_token>("uploadSequenceToken"),
                   wire<&R::arn>("arn"), wire<&R::stored_bytes>("storedBytes"));
}
Schema describe(Type<DescribeLogStreamsResponse>) {
  using R = DescribeLogStreamsResponse;
  return object<R>("DescribeLogStreamsResponse", wire<&R::log_streams>("logStreams"), wire<&R::next_token>("nextToken"));
}
Schema describe(Type<InputLogEvent>) {
  using R = InputLogEvent;
  return object<R>("InputLogEvent", wire<&R::timestamp>("timestamp"), wire<&R::message>("message"));
}
Schema describe(Type<PutLogEventsRequest>) {
  using R = PutLogEventsRequest;
  return object<R>("PutLogEventsRequest", wire<&R::log_group_name>("logGroupName"), wire<&R::log_stream_name>("logStreamName"),
                   wire<&R::log_events>("logEvents"), wire<&R::sequence_token>("sequenceToken"), wire<&R::entity>("entity"));
}
Schema describe(Type<RejectedLogEventsInfo>) {
  using R = RejectedLogEventsInfo;
  return object<R>("RejectedLogEventsInfo", wire<&R::too_new_log_event_start_index>("tooNewLogEventStartIndex"),
                   wire<&R::too_old_log_event_end_index>("tooOldLogEventEndIndex"),
                   wire<&R::expired_log_event_end_index>("expiredLogEventEndIndex"));
}
Schema describe(Type<PutLogEventsResponse>) {
  using R = PutLogEventsResponse;
  return object<R>("PutLogEventsResponse", wire<&R::next_sequence_token>("nextSequenceToken"),
                   wire<&R::rejected_log_events_info>("rejectedLogEventsInfo"), wire<&R::rejected_entity_info>("rejectedEntityInfo"));
}
Schema describe(Type<GetLogEventsRequest>) {
  using R = GetLogEventsRequest;
  return object<R>("GetLogEventsRequest", wire<&R::log_group_name>("logGroupName"), wire<&R::log_group_identifier>("logGroupIdentifier"),
                   wire<&R::log_stream_name>("logStreamName"), wire<&R::start_time>("startTime"), wire<&R::end_time>("endTime"),
                   wire<&R::next_token>("nextToken"), wire<&R::limit>("limit"), wire<&R::start_from_head>("startFromHead"));
}
Schema describe(Type<OutputLogEvent>) {
  using R = OutputLogEvent;
  return object<R>("OutputLogEvent", wire<&R::timestamp>("timestamp"), wire<&R::message>("message"),
                   wire<&R::ingestion_time>("ingestionTime"));
}
Schema describe(Type<GetLogEventsResponse>) {
  using R = GetLogEventsResponse;
  return object<R>("GetLogEventsResponse", wire<&R::events>("events"), wire<&R::next_forward_token>("nextForwardToken"),
                   wire<&R::next_backward_token>("nextBackwardToken"));
}
Schema describe(Type<PutRetentionPolicyRequest>) {
  using R = PutRetentionPolicyRequest;
  return object<R>("PutRetentionPolicyRequest", wire<&R::log_group_name>("logGroupName"), wire<&R::retention_in_days>("retentionInDays"));
}
Schema describe(Type<PutRetentionPolicyResponse>) { return object<PutRetentionPolicyResponse>("PutRetentionPolicyResponse"); }
Schema describe(Type<DeleteRetentionPolicyRequest>) {
  using R = DeleteRetentionPolicyRequest;
  return object<R>("DeleteRetentionPolicyRequest", wire<&R::log_group_name>("logGroupName"));
}
Schema describe(Type<DeleteRetentionPolicyResponse>) { return object<DeleteRetentionPolicyResponse>("DeleteRetentionPolicyResponse"); }
Schema describe(Type<TagResourceRequest>) {
  using R = TagResourceRequest;
  return object<R>("TagResourceRequest", wire<&R::resource_arn>("resourceArn"), wire<&R::tags>("tags"));
}
Schema describe(Type<TagResourceResponse>) { return object<TagResourceResponse>("TagResourceResponse"); }
Schema describe(Type<UntagResourceRequest>) {
  using R = UntagResourceRequest;
  return object<R>("UntagResourceRequest", wire<&R::resource_arn>("resourceArn"), wire<&R::tag_keys>("tagKeys"));
}
Schema describe(Type<UntagResourceResponse>) { return object<UntagResourceResponse>("UntagResourceResponse"); }
Schema describe(Type<ListTagsForResourceRequest>) {
  using R = ListTagsForResourceRequest;
  return object<R>("ListTagsForResourceRequest", wire<&R::resource_arn>("resourceArn"));
}
Schema describe(Type<ListTagsForResourceResponse>) {
  using R = ListTagsForResourceResponse;
  return object<R>("ListTagsForResourceResponse", wire<&R::tags>("tags"));
}

}  // namespace martlet::cloud::logs
