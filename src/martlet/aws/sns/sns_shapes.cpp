#include <martlet/aws/sns/sns_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<SnsMessageAttribute>) {
  using R = SnsMessageAttribute;
  return object<R>("MessageAttributeValue", required<&R::data_type>("DataType"), wire<&R::string_value>("StringValue"),
                   wire<&R::binary_value>("BinaryValue"));
}
Schema describe(Type<PublishRequest>) {
  using R = PublishRequest;
  return object<R>("PublishInput", required<&R::message>("Message"), wire<&R::topic_arn>("TopicArn"), wire<&R::target_arn>("TargetArn"),
                   wire<&R::phone_number>("PhoneNumber"), wire<&R::subject>("Subject"), wire<&R::message_structure>("MessageStructure"),
                   wire<&R::message_attributes>("MessageAttributes"), wire<&R::message_group_id>("MessageGroupId"),
                   wire<&R::message_deduplication_id>("MessageDeduplicationId"));
}
Schema describe(Type<PublishResponse>) {
  using R = PublishResponse;
  return object<R>("PublishResponse", wire<&R::message_id>("MessageId"), wire<&R::sequence_number>("SequenceNumber"));
}
Schema describe(Type<PublishBatchRequestEntry>) {
  using R = PublishBatchRequestEntry;
  return object<R>("PublishBatchRequestEntry", required<&R::id>("Id"), required<&R::message>("Message"), wire<&R::subject>("Subject"),
                   wire<&R::message_structure>("MessageStructure"), wire<&R::message_attributes>("MessageAttributes"),
                   wire<&R::message_group_id>("MessageGroupId"), wire<&R::message_deduplication_id>("MessageDeduplicationId"));
}
Schema describe(Type<PublishBatchRequest>) {
  using R = PublishBatchRequest;
  return object<R>("PublishBatchInput", required<&R::topic_arn>("TopicArn"),
                   required<&R::publish_batch_request_entries>("PublishBatchRequestEntries"));
}
Schema describe(Type<PublishBatchResultEntry>) {
  using R = PublishBatchResultEntry;
  return object<R>("PublishBatchResultEntry", wire<&R::id>("Id"), wire<&R::message_id>("MessageId"),
                   wire<&R::sequence_number>("SequenceNumber"));
}
Schema describe(Type<SnsBatchFailure>) {
  using R = SnsBatchFailure;
  return object<R>("BatchResultErrorEntry", wire<&R::id>("Id"), wire<&R::code>("Code"), wire<&R::message>("Message"),
                   wire<&R::sender_fault>("SenderFault"));
}
Schema describe(Type<PublishBatchResponse>) {
  using R = PublishBatchResponse;
  return object<R>("PublishBatchResponse", wire<&R::successful>("Successful"), wire<&R::failed>("Failed"));
}

}  // namespace martlet::aws
