#include "dead_letter_queue_checks.hpp"
#include "queue_access.hpp"
#include "queue_attributes.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {

ServiceResult<EmptyResponse> set_queue_attributes(QueueStore& store, Call& call, SetQueueAttributesRequest& request) {
  ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:SetQueueAttributes", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  const ServiceResult<> checked = check_attributes(request.attributes, queue->is_fifo());
  if (!checked) return std::unexpected(checked.error());
  set_attributes(*queue, request.attributes);
  if (request.attributes.contains("RedrivePolicy")) {
    const ServiceResult<> has_target = check_dead_letter_queue(store, *queue);
    if (!has_target) return std::unexpected(has_target.error());
  }
  queue->modified = call.now;
  store.update(*queue);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::sqs
