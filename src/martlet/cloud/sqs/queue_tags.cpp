#include "queue_access.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {

ServiceResult<ListQueueTagsResponse> list_queue_tags(QueueStore& store, Call& call, QueueRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:ListQueueTags", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  ListQueueTagsResponse response;
  if (!queue->tags.empty()) response.tags = queue->tags;
  return response;
}

ServiceResult<EmptyResponse> tag_queue(QueueStore& store, Call& call, TagQueueRequest& request) {
  ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:TagQueue", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  for (const auto& [key, value] : request.tags) queue->tags[key] = value;
  store.update(*queue);
  return EmptyResponse{};
}

ServiceResult<EmptyResponse> untag_queue(QueueStore& store, Call& call, UntagQueueRequest& request) {
  ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:UntagQueue", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  for (const std::string& key : request.tag_keys) queue->tags.erase(key);
  store.update(*queue);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::sqs
