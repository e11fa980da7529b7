#pragma once
#include <martlet/async/task.hpp>
#include <martlet/cloud/api/call.hpp>

#include "queue_store.hpp"

/// The handlers of SQS's operations.
namespace martlet::cloud::sqs {

Reply<QueueUrlResponse> create_queue(QueueStore& store, Call& call, CreateQueueRequest& request);
Reply<EmptyResponse> delete_queue(QueueStore& store, Call& call, QueueRequest& request);
Reply<QueueUrlResponse> get_queue_url(QueueStore& store, Call& call, GetQueueUrlRequest& request);
Reply<ListQueuesResponse> list_queues(QueueStore& store, Call& call, ListQueuesRequest& request);
Reply<GetQueueAttributesResponse> get_queue_attributes(QueueStore& store, Call& call, GetQueueAttributesRequest& request);
Reply<EmptyResponse> set_queue_attributes(QueueStore& store, Call& call, SetQueueAttributesRequest& request);
Reply<EmptyResponse> purge_queue(QueueStore& store, Call& call, QueueRequest& request);
Reply<ListQueueTagsResponse> list_queue_tags(QueueStore& store, Call& call, QueueRequest& request);
Reply<EmptyResponse> tag_queue(QueueStore& store, Call& call, TagQueueRequest& request);
Reply<EmptyResponse> untag_queue(QueueStore& store, Call& call, UntagQueueRequest& request);

Reply<SendMessageResponse> send_message(QueueStore& store, Call& call, SendMessageRequest& request);
Reply<SendMessageBatchResponse> send_message_batch(QueueStore& store, Call& call, SendMessageBatchRequest& request);
Task<Reply<ReceiveMessageResponse>> receive_message(QueueStore& store, Call& call, ReceiveMessageRequest& request);
Reply<EmptyResponse> delete_message(QueueStore& store, Call& call, DeleteMessageRequest& request);
Reply<BatchResponse> delete_message_batch(QueueStore& store, Call& call, DeleteMessageBatchRequest& request);
Reply<EmptyResponse> change_message_visibility(QueueStore& store, Call& call, ChangeMessageVisibilityRequest& request);
Reply<BatchResponse> change_message_visibility_batch(QueueStore& store, Call& call, ChangeMessageVisibilityBatchRequest& request);

}  // namespace martlet::cloud::sqs
