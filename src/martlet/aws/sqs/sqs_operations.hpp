#pragma once
#include <array>

#include <martlet/aws/sqs/sqs_shapes.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The Amazon SQS operations that the client calls. cloud/sqs/sqs_operations.hpp declares those that the local cloud serves.
namespace martlet::aws::sqs_operations {

inline constexpr Service service{"SQS", "sqs", "sqs", Protocol::json_1_0, "2012-11-05", "AmazonSQS"};

inline constexpr TypedOperation<SendMessageRequest, SendMessageResponse> send_message{{.service = &service, .name = "SendMessage"}};
inline constexpr TypedOperation<SendMessageBatchRequest, SendMessageBatchResponse> send_message_batch{
    {.service = &service, .name = "SendMessageBatch"}};
inline constexpr TypedOperation<ReceiveMessageRequest, ReceiveMessageResponse> receive_message{
    {.service = &service, .name = "ReceiveMessage"}};
inline constexpr TypedOperation<DeleteMessageRequest, DeleteMessageResponse> delete_message{{.service = &service, .name = "DeleteMessage"}};
inline constexpr TypedOperation<DeleteMessageBatchRequest, DeleteMessageBatchResponse> delete_message_batch{
    {.service = &service, .name = "DeleteMessageBatch"}};
inline constexpr TypedOperation<ChangeMessageVisibilityRequest, ChangeMessageVisibilityResponse> change_message_visibility{
    {.service = &service, .name = "ChangeMessageVisibility"}};
inline constexpr TypedOperation<GetQueueUrlRequest, GetQueueUrlResponse> get_queue_url{{.service = &service, .name = "GetQueueUrl"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 7> all = {&send_message,   &send_message_batch,   &receive_message,
                                                        &delete_message, &delete_message_batch, &change_message_visibility,
                                                        &get_queue_url};

}  // namespace martlet::aws::sqs_operations
