#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/api/empty_response.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of SQS's operations, including members that the client in the aws module doesn't send. Contract: Amazon SQS API Reference.
namespace martlet::cloud::sqs {

struct MessageAttribute {
  std::optional<std::string> data_type{};
  std::optional<std::string> string_value{};
  std::optional<std::string> binary_value{};
};
struct CreateQueueRequest {
  std::string queue_name{};
  std::optional<std::map<std::string, std::string>> attributes{};
  std::optional<std::map<std::string, std::string>> tags{};
};
struct QueueUrlResponse {
  std::string queue_url{};
};
struct GetQueueUrlRequest {
  std::string queue_name{};
  std::optional<std::string> queue_owner_aws_account_id{};
};
struct QueueRequest {
  std::string queue_url{};
};
struct ListQueuesRequest {
  std::optional<std::string> queue_name_prefix{};
  std::optional<std::string> next_token{};
  std::optional<int> max_results{};
};
struct ListQueuesResponse {
  std::optional<std::vector<std::string>> queue_urls{};
  std::optional<std::string> next_token{};
};
struct GetQueueAttributesRequest {
  std::string queue_url{};
  std::optional<std::vector<std::string>> attribute_names{};
};
struct GetQueueAttributesResponse {
  std::optional<std::map<std::string, std::string>> attributes{};
};
struct SetQueueAttributesRequest {
  std::string queue_url{};
  std::map<std::string, std::string> attributes{};
};
struct ListQueueTagsResponse {
  std::optional<std::map<std::string, std::string>> tags{};
};
struct TagQueueRequest {
  std::string queue_url{};
  std::map<std::string, std::string> tags{};
};
struct UntagQueueRequest {
  std::string queue_url{};
  std::vector<std::string> tag_keys{};
};
struct SendMessageRequest {
  std::string queue_url{};
  std::string message_body{};
  std::optional<int> delay_seconds{};
  std::optional<std::map<std::string, MessageAttribute>> message_attributes{};
  std::optional<std::map<std::string, MessageAttribute>> message_system_attributes{};
  std::optional<std::string> message_deduplication_id{};
  std::optional<std::string> message_group_id{};
};
struct SendMessageResponse {
  std::optional<std::string> message_id{};
  std::optional<std::string> md5_of_message_body{};
  std::optional<std::string> md5_of_message_attributes{};
  std::optional<std::string> md5_of_message_system_attributes{};
  std::optional<std::string> sequence_number{};
};
struct SendEntry {
  std::string id{};
  std::string message_body{};
  std::optional<int> delay_seconds{};
  std::optional<std::map<std::string, MessageAttribute>> message_attributes{};
  std::optional<std::map<std::string, MessageAttribute>> message_system_attributes{};
  std::optional<std::string> message_deduplication_id{};
  std::optional<std::string> message_group_id{};
};
struct SendMessageBatchRequest {
  std::string queue_url{};
  std::vector<SendEntry> entries{};
};
struct SendResult {
  std::string id{};
  std::optional<std::string> message_id{};
  std::optional<std::string> md5_of_message_body{};
  std::optional<std::string> md5_of_message_attributes{};
  std::optional<std::string> md5_of_message_system_attributes{};
  std::optional<std::string> sequence_number{};
};
struct BatchFailure {
  std::string id{};
  bool sender_fault{};
  std::string code{};
  std::optional<std::string> message{};
};
struct SendMessageBatchResponse {
  std::optional<std::vector<SendResult>> successful{};
  std::optional<std::vector<BatchFailure>> failed{};
};
struct ReceiveMessageRequest {
  std::string queue_url{};
  std::optional<std::vector<std::string>> attribute_names{};
  std::optional<std::vector<std::string>> message_system_attribute_names{};
  std::optional<std::vector<std::string>> message_attribute_names{};
  std::optional<int> max_number_of_messages{};
  std::optional<int> visibility_timeout{};
  std::optional<int> wait_time_seconds{};
  std::optional<std::string> receive_request_attempt_id{};
};
struct ReceivedMessage {
  std::optional<std::string> message_id{};
  std::optional<std::string> receipt_handle{};
  std::optional<std::string> md5_of_body{};
  std::optional<std::string> body{};
  std::optional<std::map<std::string, std::string>> attributes{};
  std::optional<std::string> md5_of_message_attributes{};
  std::optional<std::map<std::string, MessageAttribute>> message_attributes{};
};
struct ReceiveMessageResponse {
  std::optional<std::vector<ReceivedMessage>> messages{};
};
struct DeleteMessageRequest {
  std::string queue_url{};
  std::string receipt_handle{};
};
struct DeleteEntry {
  std::string id{};
  std::string receipt_handle{};
};
struct DeleteMessageBatchRequest {
  std::string queue_url{};
  std::vector<DeleteEntry> entries{};
};
struct ResultEntry {
  std::string id{};
};
struct BatchResponse {
  std::optional<std::vector<ResultEntry>> successful{};
  std::optional<std::vector<BatchFailure>> failed{};
};
struct ChangeMessageVisibilityRequest {
  std::string queue_url{};
  std::string receipt_handle{};
  std::optional<int> visibility_timeout{};
};
struct ChangeEntry {
  std::string id{};
  std::string receipt_handle{};
  std::optional<int> visibility_timeout{};
};
struct ChangeMessageVisibilityBatchRequest {
  std::string queue_url{};
  std::vector<ChangeEntry> entries{};
};

Schema describe(Type<MessageAttribute>);
Schema describe(Type<CreateQueueRequest>);
Schema describe(Type<QueueUrlResponse>);
Schema describe(Type<GetQueueUrlRequest>);
Schema describe(Type<QueueRequest>);
Schema describe(Type<ListQueuesRequest>);
Schema describe(Type<ListQueuesResponse>);
Schema describe(Type<GetQueueAttributesRequest>);
Schema describe(Type<GetQueueAttributesResponse>);
Schema describe(Type<SetQueueAttributesRequest>);
Schema describe(Type<ListQueueTagsResponse>);
Schema describe(Type<TagQueueRequest>);
Schema describe(Type<UntagQueueRequest>);
Schema describe(Type<SendMessageRequest>);
Schema describe(Type<SendMessageResponse>);
Schema describe(Type<SendEntry>);
Schema describe(Type<SendMessageBatchRequest>);
Schema describe(Type<SendResult>);
Schema describe(Type<BatchFailure>);
Schema describe(Type<SendMessageBatchResponse>);
Schema describe(Type<ReceiveMessageRequest>);
Schema describe(Type<ReceivedMessage>);
Schema describe(Type<ReceiveMessageResponse>);
Schema describe(Type<DeleteMessageRequest>);
Schema describe(Type<DeleteEntry>);
Schema describe(Type<DeleteMessageBatchRequest>);
Schema describe(Type<ResultEntry>);
Schema describe(Type<BatchResponse>);
Schema describe(Type<ChangeMessageVisibilityRequest>);
Schema describe(Type<ChangeEntry>);
Schema describe(Type<ChangeMessageVisibilityBatchRequest>);

}  // namespace martlet::cloud::sqs
