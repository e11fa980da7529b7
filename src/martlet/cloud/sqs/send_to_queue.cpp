#include "send_to_queue.hpp"

#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/random.hpp>
#include <martlet/base/sha256.hpp>

#include "message_checks.hpp"
#include "sqs_errors.hpp"

namespace martlet::cloud::sqs {
namespace {

using Attributes = std::map<std::string, MessageAttribute>;

// Returns the id by which a FIFO queue detects duplicates.
ServiceResult<std::string> deduplication_id(const Queue& queue, const SendEntry& message) {
  if (!queue.is_fifo()) return "";
  if (message.message_deduplication_id) return *message.message_deduplication_id;
  if (queue.attribute("ContentBasedDeduplication") == "true") return to_hex(sha256(message.message_body));
  return std::unexpected(
      invalid_value("The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"));
}

}  // namespace

ServiceResult<SendMessageResponse> send_to_queue(QueueStore& store, const Queue& queue, const SendEntry& entry, const std::string& sender,
                                                 WallTime now) {
  const ServiceResult<> checked = check_message(queue, entry);
  if (!checked) return std::unexpected(checked.error());
  const ServiceResult<std::string> deduplication = deduplication_id(queue, entry);
  if (!deduplication) return std::unexpected(deduplication.error());
  StoredMessage message{.queue = queue.id, .message_id = random_uuid(), .body = entry.message_body};
  message.attributes = entry.message_attributes.value_or(Attributes());
  message.group = queue.is_fifo() ? *entry.message_group_id : "";
  message.sent = now;
  const std::chrono::seconds delay = entry.delay_seconds ? std::chrono::seconds(*entry.delay_seconds) : queue.seconds_of("DelaySeconds");
  message.visible = now + delay;
  message.system = {{"SenderId", sender}, {"SentTimestamp", std::to_string(now.time_since_epoch().count())}};
  if (entry.message_group_id) message.system["MessageGroupId"] = *entry.message_group_id;
  if (!deduplication->empty()) message.system["MessageDeduplicationId"] = *deduplication;
  const Attributes system = entry.message_system_attributes.value_or(Attributes());
  if (const auto trace = system.find("AWSTraceHeader"); trace != system.end())
    message.system["AWSTraceHeader"] = trace->second.string_value.value_or("");
  message = store.add_message(std::move(message), *deduplication);
  SendMessageResponse response{.message_id = message.message_id, .md5_of_message_body = to_hex(md5(message.body))};
  if (!message.attributes.empty()) response.md5_of_message_attributes = md5_of(message.attributes);
  if (!system.empty()) response.md5_of_message_system_attributes = md5_of(system);
  if (queue.is_fifo()) response.sequence_number = message.system["SequenceNumber"];
  return response;
}

}  // namespace martlet::cloud::sqs
