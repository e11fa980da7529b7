#include "batch_checks.hpp"
#include "message_checks.hpp"
#include "queue_access.hpp"
#include "send_to_queue.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {
namespace {

// Returns "AIDA..." for a user, "AROA...:session" for a session, the account id for root.
std::string sender_of(const Call& call) {
  const Caller& caller = call.identity.caller;
  if (caller.kind != Caller::Kind::role_session) return caller.unique_id.empty() ? caller.account : caller.unique_id;
  return caller.unique_id + ":" + caller.arn.substr(caller.arn.rfind('/') + 1);
}

}  // namespace

ServiceResult<SendMessageResponse> send_message(QueueStore& store, Call& call, SendMessageRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:SendMessage", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  const SendEntry entry{.message_body = std::move(request.message_body),
                        .delay_seconds = request.delay_seconds,
                        .message_attributes = std::move(request.message_attributes),
                        .message_system_attributes = std::move(request.message_system_attributes),
                        .message_deduplication_id = std::move(request.message_deduplication_id),
                        .message_group_id = std::move(request.message_group_id)};
  return send_to_queue(store, *queue, entry, sender_of(call), call.now);
}

ServiceResult<SendMessageBatchResponse> send_message_batch(QueueStore& store, Call& call, SendMessageBatchRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:SendMessage", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  const ServiceResult<> checked = check_batch(request.entries, "SendMessageBatchRequestEntry");
  if (!checked) return std::unexpected(checked.error());
  constexpr std::size_t bytes_max = 1'048'576;
  std::size_t bytes = 0;
  for (const SendEntry& entry : request.entries) bytes += size_of(entry);
  if (bytes > bytes_max)
    return std::unexpected(sqs_error(
        "BatchRequestTooLong", "Batch requests cannot be longer than 1048576 bytes. You have sent " + std::to_string(bytes) + " bytes."));
  SendMessageBatchResponse response;
  for (const SendEntry& entry : request.entries) {
    ServiceResult<SendMessageResponse> sent = send_to_queue(store, *queue, entry, sender_of(call), call.now);
    if (!sent) {
      if (!response.failed) response.failed.emplace();
      response.failed->push_back(failed_entry(entry.id, sent.error()));
      continue;
    }
    if (!response.successful) response.successful.emplace();
    response.successful->push_back({.id = entry.id,
                                    .message_id = std::move(sent->message_id),
                                    .md5_of_message_body = std::move(sent->md5_of_message_body),
                                    .md5_of_message_attributes = std::move(sent->md5_of_message_attributes),
                                    .md5_of_message_system_attributes = std::move(sent->md5_of_message_system_attributes),
                                    .sequence_number = std::move(sent->sequence_number)});
  }
  return response;
}

}  // namespace martlet::cloud::sqs
