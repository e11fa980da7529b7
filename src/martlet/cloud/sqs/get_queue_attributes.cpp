#include <algorithm>

#include "queue_access.hpp"
#include "queue_attributes.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"

namespace martlet::cloud::sqs {
namespace {

std::string seconds_of(WallTime time) { return std::to_string(std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count()); }

StringMap all_attributes(QueueStore& store, const Queue& queue, WallTime now) {
  const MessageCounts counts = store.count(queue, now);
  StringMap all = queue.attributes;
  for (const char* name : {"VisibilityTimeout", "MaximumMessageSize", "MessageRetentionPeriod", "DelaySeconds",
                           "ReceiveMessageWaitTimeSeconds", "SqsManagedSseEnabled", "KmsDataKeyReusePeriodSeconds"}) {
    if (std::string text = queue.attribute(name); !text.empty()) all.emplace(name, std::move(text));
  }
  if (queue.is_fifo()) {
    all.emplace("ContentBasedDeduplication", "false");
    all.emplace("DeduplicationScope", "queue");
    all.emplace("FifoThroughputLimit", "perQueue");
  }
  all["QueueArn"] = queue.arn();
  all["CreatedTimestamp"] = seconds_of(queue.created);
  all["LastModifiedTimestamp"] = seconds_of(queue.modified);
  all["ApproximateNumberOfMessages"] = std::to_string(counts.visible);
  all["ApproximateNumberOfMessagesNotVisible"] = std::to_string(counts.in_flight);
  all["ApproximateNumberOfMessagesDelayed"] = std::to_string(counts.delayed);
  return all;
}

}  // namespace

ServiceResult<GetQueueAttributesResponse> get_queue_attributes(QueueStore& store, Call& call, GetQueueAttributesRequest& request) {
  const ServiceResult<Queue> queue = permitted_queue(store, call, "sqs:GetQueueAttributes", request.queue_url);
  if (!queue) return std::unexpected(queue.error());
  const std::vector<std::string> wanted = request.attribute_names.value_or(std::vector<std::string>());
  for (const std::string& name : wanted) {
    if (!is_attribute(name)) return std::unexpected(sqs_error("InvalidAttributeName", "Unknown Attribute " + name + "."));
  }
  StringMap all = all_attributes(store, *queue, call.now);
  if (std::ranges::find(wanted, "All") == wanted.end())
    std::erase_if(all, [&](const auto& one) { return std::ranges::find(wanted, one.first) == wanted.end(); });
  GetQueueAttributesResponse response;
  if (!all.empty()) response.attributes = std::move(all);
  return response;
}

}  // namespace martlet::cloud::sqs
