#include "batch_checks.hpp"
#include "queue_access.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {
namespace {

bool is_receipt_handle(const std::string& handle) {
  constexpr std::size_t digits = 64;
  return handle.size() == digits && handle.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// Deletes a message. Succeeds if it no longer exists.
ServiceResult<> remove(QueueStore& store, const Queue& queue, const std::string& handle) {
  if (handle.empty()) return std::unexpected(missing_parameter("ReceiptHandle"));
  if (!is_receipt_handle(handle)) return std::unexpected(invalid_receipt_handle(handle));
  store.remove(queue, handle);
  return {};
}

}  // namespace

ServiceResult<EmptyResponse> delete_message(QueueStore& store, Call& call, DeleteMessageRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:DeleteMessage", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  const ServiceResult<> removed = remove(store, *queue, request.receipt_handle);
  if (!removed) return std::unexpected(removed.error());
  return EmptyResponse{};
}

ServiceResult<BatchResponse> delete_message_batch(QueueStore& store, Call& call, DeleteMessageBatchRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:DeleteMessage", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  const ServiceResult<> checked = check_batch(request.entries, "DeleteMessageBatchRequestEntry");
  if (!checked) return std::unexpected(checked.error());
  BatchResponse response;
  for (const DeleteEntry& entry : request.entries) {
    const ServiceResult<> removed = remove(store, *queue, entry.receipt_handle);
    if (!removed) {
      if (!response.failed) response.failed.emplace();
      response.failed->push_back(failed_entry(entry.id, removed.error()));
      continue;
    }
    if (!response.successful) response.successful.emplace();
    response.successful->push_back({entry.id});
  }
  return response;
}

}  // namespace martlet::cloud::sqs
