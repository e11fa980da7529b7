#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/blob.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of Amazon SQS's operations on messages. SqsClient (sqs_client.hpp) calls them. Contract: Amazon SQS API Reference.
namespace martlet::aws {

/// An attribute of a message, in addition to its body: a string, a number or bytes.
struct SqsMessageAttribute {
  std::string data_type = "String";  ///< String, Number or Binary, possibly with a label, as in "Number.cents"
  std::optional<std::string> string_value{};
  std::optional<Blob> binary_value{};
};

struct SendMessageRequest {
  std::string queue_url;
  std::string message_body;            ///< 1 byte to 1 MiB, including the attributes; only characters that XML allows
  std::optional<int> delay_seconds{};  ///< 0 to 900; can't be set for a FIFO queue's message
  std::optional<std::map<std::string, SqsMessageAttribute>> message_attributes{};
  std::optional<std::string> message_group_id{};  ///< for a FIFO queue; messages of one group keep their order
  /// For a FIFO queue. A message with the same ID within five minutes is accepted, but not delivered again, so calls can be repeated.
  std::optional<std::string> message_deduplication_id{};
};
struct SendMessageResponse {
  std::string message_id;
  std::optional<std::string> md5_of_message_body{};
  std::optional<std::string> sequence_number{};  ///< only for a FIFO queue
};

struct SendMessageBatchRequestEntry {
  std::string id;  ///< unique within the batch: 1 to 80 letters, digits, `-` and `_`
  std::string message_body;
  std::optional<int> delay_seconds{};
  std::optional<std::map<std::string, SqsMessageAttribute>> message_attributes{};
  std::optional<std::string> message_group_id{};
  std::optional<std::string> message_deduplication_id{};
};
struct SendMessageBatchRequest {
  std::string queue_url;
  std::vector<SendMessageBatchRequestEntry> entries{};  ///< 1 to 10, at most 1 MiB in all
};
struct SendMessageBatchResultEntry {
  std::string id;
  std::string message_id;
  std::optional<std::string> md5_of_message_body{};
  std::optional<std::string> sequence_number{};
};
/// A refused entry of a batch.
struct SqsBatchFailure {
  std::string id;
  std::string code;  ///< "InternalError", "InvalidMessageContents", ...
  std::optional<std::string> message{};
  bool sender_fault = false;  ///< if true, it would be refused again
};
struct SendMessageBatchResponse {
  std::vector<SendMessageBatchResultEntry> successful{};
  std::vector<SqsBatchFailure> failed{};  ///< the call succeeds even if some entries failed
};

struct ReceiveMessageRequest {
  std::string queue_url;
  std::optional<int> max_number_of_messages{};                               ///< 1 to 10; default: 1
  std::optional<int> wait_time_seconds{};                                    ///< how long to wait for a message: 0 to 20
  std::optional<int> visibility_timeout{};                                   ///< seconds; default: the queue's
  std::optional<std::vector<std::string>> message_system_attribute_names{};  ///< "All", "ApproximateReceiveCount", ...
  std::optional<std::vector<std::string>> message_attribute_names{};         ///< "All", or the attributes' names
  std::optional<std::string> receive_request_attempt_id{};  ///< for a FIFO queue; a repeated call receives the same messages
};
struct SqsMessage {
  std::string message_id;
  std::string receipt_handle;
  std::string body;
  std::optional<std::string> md5_of_body{};
  std::map<std::string, std::string> attributes{};  ///< system attributes: "ApproximateReceiveCount", "MessageGroupId", ...
  std::map<std::string, SqsMessageAttribute> message_attributes{};
};
struct ReceiveMessageResponse {
  std::vector<SqsMessage> messages{};
};

struct DeleteMessageRequest {
  std::string queue_url;
  std::string receipt_handle;
};
struct DeleteMessageResponse {};

struct DeleteMessageBatchRequestEntry {
  std::string id;
  std::string receipt_handle;
};
struct DeleteMessageBatchRequest {
  std::string queue_url;
  std::vector<DeleteMessageBatchRequestEntry> entries{};  ///< 1 to 10
};
struct DeleteMessageBatchResultEntry {
  std::string id;
};
struct DeleteMessageBatchResponse {
  std::vector<DeleteMessageBatchResultEntry> successful{};
  std::vector<SqsBatchFailure> failed{};
};

struct ChangeMessageVisibilityRequest {
  std::string queue_url;
  std::string receipt_handle;
  int visibility_timeout = 0;  ///< seconds from now, up to 43,200; if 0, others can receive it at once
};
struct ChangeMessageVisibilityResponse {};

struct GetQueueUrlRequest {
  std::string queue_name;
  std::optional<std::string> queue_owner_aws_account_id{};
};
struct GetQueueUrlResponse {
  std::string queue_url;
};

Schema describe(Type<SqsMessageAttribute>);
Schema describe(Type<SendMessageRequest>);
Schema describe(Type<SendMessageResponse>);
Schema describe(Type<SendMessageBatchRequestEntry>);
Schema describe(Type<SendMessageBatchRequest>);
Schema describe(Type<SendMessageBatchResultEntry>);
Schema describe(Type<SqsBatchFailure>);
Schema describe(Type<SendMessageBatchResponse>);
Schema describe(Type<ReceiveMessageRequest>);
Schema describe(Type<SqsMessage>);
Schema describe(Type<ReceiveMessageResponse>);
Schema describe(Type<DeleteMessageRequest>);
Schema describe(Type<DeleteMessageResponse>);
Schema describe(Type<DeleteMessageBatchRequestEntry>);
Schema describe(Type<DeleteMessageBatchRequest>);
Schema describe(Type<DeleteMessageBatchResultEntry>);
Schema describe(Type<DeleteMessageBatchResponse>);
Schema describe(Type<ChangeMessageVisibilityRequest>);
Schema describe(Type<ChangeMessageVisibilityResponse>);
Schema describe(Type<GetQueueUrlRequest>);
Schema describe(Type<GetQueueUrlResponse>);

}  // namespace martlet::aws
