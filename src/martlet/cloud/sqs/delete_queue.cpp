#include "queue_access.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {

ServiceResult<EmptyResponse> delete_queue(QueueStore& store, Call& call, QueueRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:DeleteQueue", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  store.remove(*queue);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::sqs
