#pragma once
#include <martlet/aws/sqs/sqs_operations.hpp>

#include "sqs_shapes.hpp"

/// SQS's operations, with the shapes that the cloud uses.
namespace martlet::cloud::sqs::operations {

inline constexpr const aws::Service& service = aws::sqs_operations::service;

inline constexpr aws::TypedOperation<CreateQueueRequest, QueueUrlResponse> create_queue{{.service = &service, .name = "CreateQueue"}};
inline constexpr aws::TypedOperation<QueueRequest, EmptyResponse> delete_queue{{.service = &service, .name = "DeleteQueue"}};
inline constexpr aws::TypedOperation<GetQueueUrlRequest, QueueUrlResponse> get_queue_url{{.service = &service, .name = "GetQueueUrl"}};
inline constexpr aws::TypedOperation<ListQueuesRequest, ListQueuesResponse> list_queues{{.service = &service, .name = "ListQueues"}};
inline constexpr aws::TypedOperation<GetQueueAttributesRequest, GetQueueAttributesResponse> get_queue_attributes{
    {.service = &service, .name = "GetQueueAttributes"}};
inline constexpr aws::TypedOperation<SetQueueAttributesRequest, EmptyResponse> set_queue_attributes{
    {.service = &service, .name = "SetQueueAttributes"}};
inline constexpr aws::TypedOperation<QueueRequest, EmptyResponse> purge_queue{{.service = &service, .name = "PurgeQueue"}};
inline constexpr aws::TypedOperation<QueueRequest, ListQueueTagsResponse> list_queue_tags{{.service = &service, .name = "ListQueueTags"}};
inline constexpr aws::TypedOperation<TagQueueRequest, EmptyResponse> tag_queue{{.service = &service, .name = "TagQueue"}};
inline constexpr aws::TypedOperation<UntagQueueRequest, EmptyResponse> untag_queue{{.service = &service, .name = "UntagQueue"}};
inline constexpr aws::TypedOperation<SendMessageRequest, SendMessageResponse> send_message{{.service = &service, .name = "SendMessage"}};
inline constexpr aws::TypedOperation<SendMessageBatchRequest, SendMessageBatchResponse> send_message_batch{
    {.service = &service, .name = "SendMessageBatch"}};
inline constexpr aws::TypedOperation<ReceiveMessageRequest, ReceiveMessageResponse> receive_message{
    {.service = &service, .name = "ReceiveMessage"}};
inline constexpr aws::TypedOperation<DeleteMessageRequest, EmptyResponse> delete_message{{.service = &service, .name = "DeleteMessage"}};
inline constexpr aws::TypedOperation<DeleteMessageBatchRequest, BatchResponse> delete_message_batch{
    {.service = &service, .name = "DeleteMessageBatch"}};
inline constexpr aws::TypedOperation<ChangeMessageVisibilityRequest, EmptyResponse> change_message_visibility{
    {.service = &service, .name = "ChangeMessageVisibility"}};
inline constexpr aws::TypedOperation<ChangeMessageVisibilityBatchRequest, BatchResponse> change_message_visibility_batch{
    {.service = &service, .name = "ChangeMessageVisibilityBatch"}};

}  // namespace martlet::cloud::sqs::operations
