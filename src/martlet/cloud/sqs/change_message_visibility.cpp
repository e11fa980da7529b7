#include "batch_checks.hpp"
#include "queue_access.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {
namespace {

ServiceResult<> change(QueueStore& store, const Queue& queue, const std::string& handle, const std::optional<int>& timeout, WallTime now) {
  constexpr int timeout_max_s = 43'200;
  if (handle.empty()) return std::unexpected(missing_parameter("ReceiptHandle"));
  if (!timeout) return std::unexpected(missing_parameter("VisibilityTimeout"));
  if (*timeout < 0 || *timeout > timeout_max_s)
    return std::unexpected(
        invalid_value("Value " + std::to_string(*timeout) +
                      " for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and 43200."));
  switch (store.change_visibility(queue, handle, std::chrono::seconds(*timeout), now)) {
    case QueueStore::Change::done: return {};
    case QueueStore::Change::unknown: return std::unexpected(invalid_receipt_handle(handle));
    case QueueStore::Change::not_in_flight: break;
  }
  return std::unexpected(invalid_value(
      "Value " + handle +
      " for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change."));
}

}  // namespace

ServiceResult<EmptyResponse> change_message_visibility(QueueStore& store, Call& call, ChangeMessageVisibilityRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:ChangeMessageVisibility", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  const ServiceResult<> changed = change(store, *queue, request.receipt_handle, request.visibility_timeout, call.now);
  if (!changed) return std::unexpected(changed.error());
  return EmptyResponse{};
}

ServiceResult<BatchResponse> change_message_visibility_batch(QueueStore& store, Call& call, ChangeMessageVisibilityBatchRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:ChangeMessageVisibility", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  const ServiceResult<> checked = check_batch(request.entries, "ChangeMessageVisibilityBatchRequestEntry");
  if (!checked) return std::unexpected(checked.error());
  BatchResponse response;
  for (const ChangeEntry& entry : request.entries) {
    const ServiceResult<> changed = change(store, *queue, entry.receipt_handle, entry.visibility_timeout, call.now);
    if (!changed) {
      if (!response.failed) response.failed.emplace();
      response.failed->push_back(failed_entry(entry.id, changed.error()));
      continue;
    }
    if (!response.successful) response.successful.emplace();
    response.successful->push_back({entry.id});
  }
  return response;
}

}  // namespace martlet::cloud::sqs
