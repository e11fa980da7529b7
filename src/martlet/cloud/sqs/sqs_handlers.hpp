#pragma once
#include <martlet/async/task.hpp>
#include <martlet/cloud/api/call.hpp>

#include "queue_store.hpp"

/// The handlers of SQS's operations.
namespace martlet::cloud::sqs {

ServiceResult<QueueUrlResponse> create_queue(QueueStore& store, Call& call, CreateQueueRequest& request);
ServiceResult<EmptyResponse> delete_queue(QueueStore& store, Call& call, QueueRequest& request);
ServiceResult<QueueUrlResponse> get_queue_url(QueueStore& store, Call& call, GetQueueUrlRequest& request);
ServiceResult<ListQueuesResponse> list_queues(QueueStore& store, Call& call, ListQueuesRequest& request);
ServiceResult<GetQueueAttributesResponse> get_queue_attributes(QueueStore& store, Call& call, GetQueueAttributesRequest& request);
ServiceResult<EmptyResponse> set_queue_attributes(QueueStore& store, Call& call, SetQueueAttributesRequest& request);
ServiceResult<EmptyResponse> purge_queue(QueueStore& store, Call& call, QueueRequest& request);
ServiceResult<ListQueueTagsResponse> list_queue_tags(QueueStore& store, Call& call, QueueRequest& request);
ServiceResult<EmptyResponse> tag_queue(QueueStore& store, Call& call, TagQueueRequest& request);
ServiceResult<EmptyResponse> untag_queue(QueueStore& store, Call& call, UntagQueueRequest& request);

ServiceResult<SendMessageResponse> send_message(QueueStore& store, Call& call, SendMessageRequest& request);
ServiceResult<SendMessageBatchResponse> send_message_batch(QueueStore& store, Call& call, SendMessageBatchRequest& request);
Task<ServiceResult<ReceiveMessageResponse>> receive_message(QueueStore& store, Call& call, ReceiveMessageRequest& request);
ServiceResult<EmptyResponse> delete_message(QueueStore& store, Call& call, DeleteMessageRequest& request);
ServiceResult<BatchResponse> delete_message_batch(QueueStore& store, Call& call, DeleteMessageBatchRequest& request);
ServiceResult<EmptyResponse> change_message_visibility(QueueStore& store, Call& call, ChangeMessageVisibilityRequest& request);
ServiceResult<BatchResponse> change_message_visibility_batch(QueueStore& store, Call& call, ChangeMessageVisibilityBatchRequest& request);

}  // namespace martlet::cloud::sqs
