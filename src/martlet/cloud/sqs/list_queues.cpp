#include "queue_access.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {

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

}  // namespace martlet::cloud::sqs
