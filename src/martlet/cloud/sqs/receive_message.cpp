#include <algorithm>

#include <martlet/async/sleep.hpp>
#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>

#include "queue_access.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {
namespace {

bool is_named(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::any_of(names, [&](const std::string& wanted) {
    const bool is_prefix = wanted.ends_with(".*") && name.starts_with(wanted.substr(0, wanted.size() - 1));
    return wanted == "All" || wanted == ".*" || wanted == name || is_prefix;
  });
}

ReceivedMessage to_received_message(const StoredMessage& message, const ReceiveMessageRequest& request) {
  std::vector<std::string> system = request.attribute_names.value_or(std::vector<std::string>());
  const std::vector<std::string> more = request.message_system_attribute_names.value_or(std::vector<std::string>());
  system.insert(system.end(), more.begin(), more.end());
  ReceivedMessage received{.message_id = message.message_id, .receipt_handle = message.receipt};
  received.body = message.body;
  received.md5_of_body = to_hex(md5(message.body));
  StringMap all = message.system;
  all["ApproximateReceiveCount"] = std::to_string(message.receives);
  std::erase_if(all, [&](const auto& one) { return !is_named(system, one.first); });
  if (!all.empty()) received.attributes = std::move(all);
  std::map<std::string, MessageAttribute> attributes = message.attributes;
  const std::vector<std::string> wanted = request.message_attribute_names.value_or(std::vector<std::string>());
  std::erase_if(attributes, [&](const auto& one) { return !is_named(wanted, one.first); });
  if (!attributes.empty()) {
    received.md5_of_message_attributes = md5_of(attributes);
    received.message_attributes = std::move(attributes);
  }
  return received;
}

ServiceResult<> check(const ReceiveMessageRequest& request) {
  const auto check_range = [](std::string_view name, const std::optional<int>& value, int min, int max) -> ServiceResult<> {
    if (!value || (*value >= min && *value <= max)) return {};
    return std::unexpected(invalid_value("Value " + std::to_string(*value) + " for parameter " + std::string(name) +
                                         " is invalid. Reason: Must be between " + std::to_string(min) + " and " + std::to_string(max) +
                                         ", if provided."));
  };
  ServiceResult<> checked = check_range("MaxNumberOfMessages", request.max_number_of_messages, 1, 10);
  if (checked) checked = check_range("WaitTimeSeconds", request.wait_time_seconds, 0, 20);
  if (checked) checked = check_range("VisibilityTimeout", request.visibility_timeout, 0, 43'200);
  return checked;
}

std::chrono::seconds or_default(const std::optional<int>& seconds, const Queue& queue, const char* attribute) {
  return seconds ? std::chrono::seconds(*seconds) : queue.seconds_of(attribute);
}

}  // namespace

Task<ServiceResult<ReceiveMessageResponse>> receive_message(QueueStore& store, Call& call, ReceiveMessageRequest& request) {
  constexpr auto pause = std::chrono::milliseconds(20);
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:ReceiveMessage", request.queue_url);
  if (!queue) co_return std::unexpected(queue.error());
  const ServiceResult<> checked = check(request);
  if (!checked) co_return std::unexpected(checked.error());
  const std::chrono::seconds timeout = or_default(request.visibility_timeout, *queue, "VisibilityTimeout");
  const WallTime until = call.now + or_default(request.wait_time_seconds, *queue, "ReceiveMessageWaitTimeSeconds");
  const int count = request.max_number_of_messages.value_or(1);
  std::vector<StoredMessage> received = store.receive(*queue, count, timeout, call.now);
  std::uint64_t seen = store.changes();
  while (received.empty() && wall_now() < until) {
    // Reads only if something has changed or is due.
    const std::optional<WallTime> next = store.next_visible(*queue);
    while (store.changes() == seen && wall_now() < until && !(next && *next <= wall_now())) {
      co_await sleep(pause);
    }
    seen = store.changes();
    received = store.receive(*queue, count, timeout, wall_now());
  }
  ReceiveMessageResponse response;
  if (!received.empty()) response.messages.emplace();
  for (const StoredMessage& message : received) response.messages->push_back(to_received_message(message, request));
  co_return response;
}

}  // namespace martlet::cloud::sqs
