#include "queue_access.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {

ServiceResult<QueueUrlResponse> get_queue_url(QueueStore& store, Call& call, GetQueueUrlRequest& request) {
  if (request.queue_name.empty()) return std::unexpected(missing_parameter("QueueName"));
  const std::string owner = request.queue_owner_aws_account_id.value_or(call.account());
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:GetQueueUrl", "/" + owner + "/" + request.queue_name);
  if (!queue) return std::unexpected(queue.error());
  return QueueUrlResponse{url_of(call, *queue)};
}

}  // namespace martlet::cloud::sqs
