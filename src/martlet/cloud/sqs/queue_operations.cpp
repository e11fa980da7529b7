#include "queue_access.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {

ServiceResult<EmptyResponse> delete_queue(QueueStore& store, Call& call, QueueRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:DeleteQueue", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  store.remove(*queue);
  return EmptyResponse{};
}

ServiceResult<QueueUrlResponse> get_queue_url(QueueStore& store, Call& call, GetQueueUrlRequest& request) {
  if (request.queue_name.empty()) return std::unexpected(missing_parameter("QueueName"));
  const std::string owner = request.queue_owner_aws_account_id.value_or(call.account());
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:GetQueueUrl", "/" + owner + "/" + request.queue_name);
  if (!queue) return std::unexpected(queue.error());
  return QueueUrlResponse{url_of(call, *queue)};
}

ServiceResult<ListQueuesResponse> list_queues(QueueStore& store, Call& call, ListQueuesRequest& request) {
  const ServiceResult<> allowed = call.authorize({.action = "sqs:ListQueues", .resource = "*"});
  if (!allowed) return std::unexpected(allowed.error());
  constexpr int count_max = 1000;
  const int count = request.max_results.value_or(count_max);
  if (count < 1 || count > count_max)
    return std::unexpected(
        invalid_value("Value for parameter MaxResults is invalid. Reason: MaxResults must be an integer between 1 and 1000."));
  std::vector<Queue> queues =
      store.list(call.account(), call.region, request.queue_name_prefix.value_or(""), request.next_token.value_or(""), count + 1);
  ListQueuesResponse response;
  if (std::ssize(queues) > count) {
    queues.pop_back();
    if (request.max_results) response.next_token = queues.back().name;
  }
  if (queues.empty()) return response;
  response.queue_urls.emplace();
  for (const Queue& queue : queues) response.queue_urls->push_back(url_of(call, queue));
  return response;
}

ServiceResult<EmptyResponse> purge_queue(QueueStore& store, Call& call, QueueRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:PurgeQueue", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  store.purge(*queue);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::sqs
