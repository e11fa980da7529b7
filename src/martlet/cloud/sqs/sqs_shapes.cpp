#include "sqs_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::sqs {

using aws::wire;

Schema describe(Type<MessageAttribute>) {
  using R = MessageAttribute;
  return object<R>("MessageAttributeValue", wire<&R::data_type>("DataType"), wire<&R::string_value>("StringValue"),
                   wire<&R::binary_value>("BinaryValue"));
}
Schema describe(Type<CreateQueueRequest>) {
  using R = CreateQueueRequest;
  return object<R>("CreateQueueRequest", wire<&R::queue_name>("QueueName"), wire<&R::attributes>("Attributes"), wire<&R::tags>("tags"));
}
Schema describe(Type<QueueUrlResponse>) {
  using R = QueueUrlResponse;
  return object<R>("CreateQueueResult", wire<&R::queue_url>("QueueUrl"));
}
Schema describe(Type<GetQueueUrlRequest>) {
  using R = GetQueueUrlRequest;
  return object<R>("GetQueueUrlRequest", wire<&R::queue_name>("QueueName"), wire<&R::queue_owner_aws_account_id>("QueueOwnerAWSAccountId"));
}
Schema describe(Type<QueueRequest>) {
  using R = QueueRequest;
  return object<R>("QueueRequest", wire<&R::queue_url>("QueueUrl"));
}
Schema describe(Type<ListQueuesRequest>) {
  using R = ListQueuesRequest;
  return object<R>("ListQueuesRequest", wire<&R::queue_name_prefix>("QueueNamePrefix"), wire<&R::next_token>("NextToken"),
                   wire<&R::max_results>("MaxResults"));
}
Schema describe(Type<ListQueuesResponse>) {
  using R = ListQueuesResponse;
  return object<R>("ListQueuesResult", wire<&R::queue_urls>("QueueUrls"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<GetQueueAttributesRequest>) {
  using R = GetQueueAttributesRequest;
  return object<R>("GetQueueAttributesRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::attribute_names>("AttributeNames"));
}
Schema describe(Type<GetQueueAttributesResponse>) {
  using R = GetQueueAttributesResponse;
  return object<R>("GetQueueAttributesResult", wire<&R::attributes>("Attributes"));
}
Schema describe(Type<SetQueueAttributesRequest>) {
  using R = SetQueueAttributesRequest;
  return object<R>("SetQueueAttributesRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::attributes>("Attributes"));
}
Schema describe(Type<ListQueueTagsResponse>) {
  using R = ListQueueTagsResponse;
  return object<R>("ListQueueTagsResult", wire<&R::tags>("Tags"));
}
Schema describe(Type<TagQueueRequest>) {
  using R = TagQueueRequest;
  return object<R>("TagQueueRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::tags>("Tags"));
}
Schema describe(Type<UntagQueueRequest>) {
  using R = UntagQueueRequest;
  return object<R>("UntagQueueRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::tag_keys>("TagKeys"));
}
Schema describe(Type<SendMessageRequest>) {
  using R = SendMessageRequest;
  return object<R>("SendMessageRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::message_body>("MessageBody"),
                   wire<&R::delay_seconds>("DelaySeconds"), wire<&R::message_attributes>("MessageAttributes"),
                   wire<&R::message_system_attributes>("MessageSystemAttributes"),
                   wire<&R::message_deduplication_id>("MessageDeduplicationId"), wire<&R::message_group_id>("MessageGroupId"));
}
Schema describe(Type<SendMessageResponse>) {
  using R = SendMessageResponse;
  return object<R>("SendMessageResult", wire<&R::message_id>("MessageId"), wire<&R::md5_of_message_body>("MD5OfMessageBody"),
                   wire<&R::md5_of_message_attributes>("MD5OfMessageAttributes"),
                   wire<&R::md5_of_message_system_attributes>("MD5OfMessageSystemAttributes"), wire<&R::sequence_number>("SequenceNumber"));
}
Schema describe(Type<SendEntry>) {
  using R = SendEntry;
  return object<R>("SendMessageBatchRequestEntry", wire<&R::id>("Id"), wire<&R::message_body>("MessageBody"),
                   wire<&R::delay_seconds>("DelaySeconds"), wire<&R::message_attributes>("MessageAttributes"),
                   wire<&R::message_system_attributes>("MessageSystemAttributes"),
                   wire<&R::message_deduplication_id>("MessageDeduplicationId"), wire<&R::message_group_id>("MessageGroupId"));
}
Schema describe(Type<SendMessageBatchRequest>) {
  using R = SendMessageBatchRequest;
  return object<R>("SendMessageBatchRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::entries>("Entries"));
}
Schema describe(Type<SendResult>) {
  using R = SendResult;
  return object<R>("SendMessageBatchResultEntry", wire<&R::id>("Id"), wire<&R::message_id>("MessageId"),
                   wire<&R::md5_of_message_body>("MD5OfMessageBody"), wire<&R::md5_of_message_attributes>("MD5OfMessageAttributes"),
                   wire<&R::md5_of_message_system_attributes>("MD5OfMessageSystemAttributes"), wire<&R::sequence_number>("SequenceNumber"));
}
Schema describe(Type<BatchFailure>) {
  using R = BatchFailure;
  return object<R>("BatchResultErrorEntry", wire<&R::id>("Id"), wire<&R::sender_fault>("SenderFault"), wire<&R::code>("Code"),
                   wire<&R::message>("Message"));
}
Schema describe(Type<SendMessageBatchResponse>) {
  using R = SendMessageBatchResponse;
  return object<R>("SendMessageBatchResult", wire<&R::successful>("Successful"), wire<&R::failed>("Failed"));
}
Schema describe(Type<ReceiveMessageRequest>) {
  using R = ReceiveMessageRequest;
  return object<R>("ReceiveMessageRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::attribute_names>("AttributeNames"),
                   wire<&R::message_system_attribute_names>("MessageSystemAttributeNames"),
                   wire<&R::message_attribute_names>("MessageAttributeNames"), wire<&R::max_number_of_messages>("MaxNumberOfMessages"),
                   wire<&R::visibility_timeout>("VisibilityTimeout"), wire<&R::wait_time_seconds>("WaitTimeSeconds"),
                   wire<&R::receive_request_attempt_id>("ReceiveRequestAttemptId"));
}
Schema describe(Type<ReceivedMessage>) {
  using R = ReceivedMessage;
  return object<R>("Message", wire<&R::message_id>("MessageId"), wire<&R::receipt_handle>("ReceiptHandle"),
                   wire<&R::md5_of_body>("MD5OfBody"), wire<&R::body>("Body"), wire<&R::attributes>("Attributes"),
                   wire<&R::md5_of_message_attributes>("MD5OfMessageAttributes"), wire<&R::message_attributes>("MessageAttributes"));
}
Schema describe(Type<ReceiveMessageResponse>) {
  using R = ReceiveMessageResponse;
  return object<R>("ReceiveMessageResult", wire<&R::messages>("Messages"));
}
Schema describe(Type<DeleteMessageRequest>) {
  using R = DeleteMessageRequest;
  return object<R>("DeleteMessageRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::receipt_handle>("ReceiptHandle"));
}
Schema describe(Type<DeleteEntry>) {
  using R = DeleteEntry;
  return object<R>("DeleteMessageBatchRequestEntry", wire<&R::id>("Id"), wire<&R::receipt_handle>("ReceiptHandle"));
}
Schema describe(Type<DeleteMessageBatchRequest>) {
  using R = DeleteMessageBatchRequest;
  return object<R>("DeleteMessageBatchRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::entries>("Entries"));
}
Schema describe(Type<ResultEntry>) {
  using R = ResultEntry;
  return object<R>("DeleteMessageBatchResultEntry", wire<&R::id>("Id"));
}
Schema describe(Type<BatchResponse>) {
  using R = BatchResponse;
  return object<R>("DeleteMessageBatchResult", wire<&R::successful>("Successful"), wire<&R::failed>("Failed"));
}
Schema describe(Type<ChangeMessageVisibilityRequest>) {
  using R = ChangeMessageVisibilityRequest;
  return object<R>("ChangeMessageVisibilityRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::receipt_handle>("ReceiptHandle"),
                   wire<&R::visibility_timeout>("VisibilityTimeout"));
}
Schema describe(Type<ChangeEntry>) {
  using R = ChangeEntry;
  return object<R>("ChangeMessageVisibilityBatchRequestEntry", wire<&R::id>("Id"), wire<&R::receipt_handle>("ReceiptHandle"),
                   wire<&R::visibility_timeout>("VisibilityTimeout"));
}
Schema describe(Type<ChangeMessageVisibilityBatchRequest>) {
  using R = ChangeMessageVisibilityBatchRequest;
  return object<R>("ChangeMessageVisibilityBatchRequest", wire<&R::queue_url>("QueueUrl"), wire<&R::entries>("Entries"));
}

}  // namespace martlet::cloud::sqs
