#include "mapping_checks.hpp"

#include <martlet/cloud/event_bridge/event_pattern.hpp>

#include "execution_role_check.hpp"

namespace martlet::cloud::event_sources {
namespace {

ServiceResult<> check_batches(const Mapping& mapping, const PolledQueueAttributes& queue) {
  constexpr std::int64_t without_window = 10;
  if (queue.is_fifo && mapping.batch_size > without_window) return invalid_parameter("Batch size must be at most 10 for a FIFO queue.");
  if (queue.is_fifo && mapping.window_s > 0) return invalid_parameter("Batching window is not supported for FIFO queues");
  if (mapping.batch_size > without_window && mapping.window_s == 0)
    return invalid_parameter("Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10");
  return {};
}

ServiceResult<> check_filters(const Mapping& mapping) {
  constexpr std::size_t filters_max = 5;
  if (mapping.filters.size() > filters_max) return invalid_parameter("Too many filters: at most 5 are allowed.");
  for (const std::string& pattern : mapping.filters) {
    if (!event_bridge::EventPattern::parse(pattern)) return invalid_parameter("Invalid filter pattern definition.");
  }
  return {};
}

}  // namespace

std::unexpected<ServiceError> invalid_parameter(std::string message) {
  return service_error(400, "InvalidParameterValueException", std::move(message), {{"Type", "User"}});
}

ServiceResult<> check_mapping(MappingDependencies& dependencies, const Call& call, const Mapping& mapping) {
  const std::optional<MappedFunction> function = dependencies.functions.find(mapping.account, mapping.region, mapping.function_arn);
  if (!function) return service_error(404, "ResourceNotFoundException", "Function not found: " + mapping.function_arn, {{"Type", "User"}});
  ServiceResult<> checked = check_execution_role(call.access_control, function->role, mapping.source_arn, call.now);
  if (!checked) return checked;
  const std::optional<PolledQueueAttributes> queue = dependencies.queues.find(mapping.source_arn);
  if (!queue)
    return invalid_parameter(
        "Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error "
        "Message: The specified queue does not exist.");
  if (queue->visibility_timeout < function->timeout)
    return invalid_parameter("Queue visibility timeout: " + std::to_string(queue->visibility_timeout.count()) +
                             " seconds is less than Function timeout: " + std::to_string(function->timeout.count()) + " seconds");
  checked = check_batches(mapping, *queue);
  return checked ? check_filters(mapping) : checked;
}

}  // namespace martlet::cloud::event_sources
