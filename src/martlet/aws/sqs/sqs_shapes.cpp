#include <martlet/aws/sqs/sqs_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<SqsMessageAttribute>) {
  using R = SqsMessageAttribute;
  return object<R>("MessageAttributeValue", required<&R::data_type>("DataType"), wire<&R::string_value>("StringValue"),
                   wire<&R::binary_value>("BinaryValue"));
}
Schema describe(Type<SendMessageRequest>) {
  using R = SendMessageRequest;
  return object<R>("SendMessageRequest", required<&R::queue_url>("QueueUrl"), required<&R::message_body>("MessageBody"),
                   wire<&R::delay_seconds>("DelaySeconds"), wire<&R::message_attributes>("MessageAttributes"),
                   wire<&R::message_group_id>("MessageGroupId"), wire<&R::message_deduplication_id>("MessageDeduplicationId"));
}
Schema describe(Type<SendMessageResponse>) {
  using R = SendMessageResponse;
  return object<R>("SendMessageResult", wire<&R::message_id>("MessageId"), wire<&R::md5_of_message_body>("MD5OfMessageBody"),
                   wire<&R::sequence_number>("SequenceNumber"));
}
Schema describe(Type<SendMessageBatchRequestEntry>) {
  using R = SendMessageBatchRequestEntry;
  return object<R>("SendMessageBatchRequestEntry", required<&R::id>("Id"), required<&R::message_body>("MessageBody"),
                   wire<&R::delay_seconds>("DelaySeconds"), wire<&R::message_attributes>("MessageAttributes"),
                   wire<&R::message_group_id>("MessageGroupId"), wire<&R::message_deduplication_id>("MessageDeduplicationId"));
}
Schema describe(Type<SendMessageBatchRequest>) {
  using R = SendMessageBatchRequest;
  return object<R>("SendMessageBatchRequest", required<&R::queue_url>("QueueUrl"), required<&R::entries>("Entries"));
}
Schema describe(Type<SendMessageBatchResultEntry>) {
  using R = SendMessageBatchResultEntry;
  return object<R>("SendMessageBatchResultEntry", wire<&R::id>("Id"), wire<&R::message_id>("MessageId"),
                   wire<&R::md5_of_message_body>("MD5OfMessageBody"), wire<&R::sequence_number>("SequenceNumber"));
}
Schema describe(Type<SqsBatchFailure>) {
  using R = SqsBatchFailure;
  return object<R>("BatchResultErrorEntry", wire<&R::id>("Id"), wire<&R::code>("Code"), wire<&R::message>("Message"),
                   wire<&R::sender_fault>("SenderFault"));
}
Schema describe(Type<SendMessageBatchResponse>) {
  using R = SendMessageBatchResponse;
  return object<R>("SendMessageBatchResult", wire<&R::successful>("Successful"), wire<&R::failed>("Failed"));
}
Schema describe(Type<ReceiveMessageRequest>) {
  using R = ReceiveMessageRequest;
  return object<R>("ReceiveMessageRequest", required<&R::queue_url>("QueueUrl"), wire<&R::max_number_of_messages>("MaxNumberOfMessages"),
                   wire<&R::wait_time_seconds>("WaitTimeSeconds"), wire<&R::visibility_timeout>("VisibilityTimeout"),
                   wire<&R::message_system_attribute_names>("MessageSystemAttributeNames"),
                   wire<&R::message_attribute_names>("MessageAttributeNames"),
                   wire<&R::receive_request_attempt_id>("ReceiveRequestAttemptId"));
}
Schema describe(Type<SqsMessage>) {
  using R = SqsMessage;
  return object<R>("Message", wire<&R::message_id>("MessageId"), wire<&R::receipt_handle>("ReceiptHandle"), wire<&R::body>("Body"),
                   wire<&R::md5_of_body>("MD5OfBody"), wire<&R::attributes>("Attributes"),
                   wire<&R::message_attributes>("MessageAttributes"));
}
Schema describe(Type<ReceiveMessageResponse>) {
  using R = ReceiveMessageResponse;
  return object<R>("ReceiveMessageResult", wire<&R::messages>("Messages"));
}
Schema describe(Type<DeleteMessageRequest>) {
  using R = DeleteMessageRequest;
  return object<R>("DeleteMessageRequest", required<&R::queue_url>("QueueUrl"), required<&R::receipt_handle>("ReceiptHandle"));
}
Schema describe(Type<DeleteMessageResponse>) { return object<DeleteMessageResponse>("DeleteMessageResponse"); }
Schema describe(Type<DeleteMessageBatchRequestEntry>) {
  using R = DeleteMessageBatchRequestEntry;
  return object<R>("DeleteMessageBatchRequestEntry", required<&R::id>("Id"), required<&R::receipt_handle>("ReceiptHandle"));
}
Schema describe(Type<DeleteMessageBatchRequest>) {
  using R = DeleteMessageBatchRequest;
  return object<R>("DeleteMessageBatchRequest", required<&R::queue_url>("QueueUrl"), required<&R::entries>("Entries"));
}
Schema describe(Type<DeleteMessageBatchResultEntry>) {
  using R = DeleteMessageBatchResultEntry;
  return object<R>("DeleteMessageBatchResultEntry", wire<&R::id>("Id"));
}
Schema describe(Type<DeleteMessageBatchResponse>) {
  using R = DeleteMessageBatchResponse;
  return object<R>("DeleteMessageBatchResult", wire<&R::successful>("Successful"), wire<&R::failed>("Failed"));
}
Schema describe(Type<ChangeMessageVisibilityRequest>) {
  using R = ChangeMessageVisibilityRequest;
  return object<R>("ChangeMessageVisibilityRequest", required<&R::queue_url>("QueueUrl"), required<&R::receipt_handle>("ReceiptHandle"),
                   required<&R::visibility_timeout>("VisibilityTimeout"));
}
Schema describe(Type<ChangeMessageVisibilityResponse>) {
  return object<ChangeMessageVisibilityResponse>("ChangeMessageVisibilityResponse");
}
Schema describe(Type<GetQueueUrlRequest>) {
  using R = GetQueueUrlRequest;
  return object<R>("GetQueueUrlRequest", required<&R::queue_name>("QueueName"),
                   wire<&R::queue_owner_aws_account_id>("QueueOwnerAWSAccountId"));
}
Schema describe(Type<GetQueueUrlResponse>) {
  using R = GetQueueUrlResponse;
  return object<R>("GetQueueUrlResult", wire<&R::queue_url>("QueueUrl"));
}

}  // namespace martlet::aws
