#include <algorithm>

#include "dead_letter_queue_checks.hpp"
#include "queue_access.hpp"
#include "queue_attributes.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {
namespace {

ServiceResult<> check_name(const std::string& name, bool is_fifo) {
  constexpr std::size_t name_bytes_max = 80;
  const std::string_view letters = is_fifo ? std::string_view(name).substr(0, name.size() - std::string_view(".fifo").size()) : name;
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  if (name.empty()) return std::unexpected(missing_parameter("QueueName"));
  if (name.size() > name_bytes_max || letters.empty() || !std::ranges::all_of(letters, is_allowed))
    return std::unexpected(invalid_value("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"));
  return {};
}

// Checks the attributes of a queue that is created again: the queue is returned if they are the same; otherwise, they are a conflict.
ServiceResult<> check_same_attributes(const Queue& before, const StringMap& attributes) {
  for (const auto& [name, text] : attributes) {
    if (before.attribute(name) != text)
      return std::unexpected(
          sqs_error("QueueNameExists", "A queue already exists with the same name and a different value for attribute " + name));
  }
  return {};
}

}  // namespace

ServiceResult<QueueUrlResponse> create_queue(QueueStore& store, Call& call, CreateQueueRequest& request) {
  Queue queue{.account = call.account(), .region = call.region, .name = request.queue_name};
  ServiceResult<> checked = call.authorize({.action = "sqs:CreateQueue", .resource = queue.arn()});
  if (checked && request.tags) checked = call.authorize({.action = "sqs:TagQueue", .resource = queue.arn()});
  if (checked) checked = check_name(queue.name, queue.is_fifo());
  const StringMap attributes = request.attributes.value_or(StringMap());
  if (checked) checked = check_attributes(attributes, queue.is_fifo());
  if (!checked) return std::unexpected(checked.error());
  const auto fifo = attributes.find("FifoQueue");
  if (queue.is_fifo() != (fifo != attributes.end() && fifo->second == "true"))
    return std::unexpected(
        invalid_value("The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must "
                      "end with .fifo suffix and be 1 to 80 in length."));
  if (const std::optional<Queue> before = store.find(queue.account, queue.region, queue.name)) {
    const ServiceResult<> same = check_same_attributes(*before, attributes);
    if (!same) return std::unexpected(same.error());
    return QueueUrlResponse{url_of(call, *before)};
  }
  queue.created = queue.modified = call.now;
  set_attributes(queue, attributes);
  const ServiceResult<> has_target = check_dead_letter_queue(store, queue);
  if (!has_target) return std::unexpected(has_target.error());
  queue.tags = request.tags.value_or(StringMap());
  store.add(queue);
  return QueueUrlResponse{url_of(call, queue)};
}

}  // namespace martlet::cloud::sqs
