#include <martlet/base/random.hpp>

#include "mapping_checks.hpp"
#include "mapping_handlers.hpp"
#include "mapping_settings.hpp"

namespace martlet::cloud::event_sources {
namespace {

ServiceResult<> check_supported(const CreateMappingRequest& request) {
  const std::string source = request.event_source_arn.value_or("");
  if (source.empty()) return invalid_parameter("Event source ARN is required.");
  if (source.find(":sqs:") == std::string::npos)
    return invalid_parameter("The local cloud supports only SQS queues as event sources, not " + source + ".");
  const bool has_of_streams = request.starting_position || request.parallelization_factor || request.destination_config ||
                              request.maximum_record_age_in_seconds || request.bisect_batch_on_function_error ||
                              request.maximum_retry_attempts || request.tumbling_window_in_seconds;
  if (has_of_streams) return invalid_parameter("Unsupported parameter for an SQS event source: it applies only to streams.");
  if (request.topics || request.queues || request.self_managed_event_source || request.provisioned_poller_config)
    return invalid_parameter("The local cloud does not support this parameter of an event source mapping.");
  if (request.kms_key_arn) return invalid_parameter("The local cloud does not support keys of event source mappings.");
  return {};
}

}  // namespace

ServiceResult<MappingConfiguration> create_event_source_mapping(MappingDependencies& dependencies, Call& call,
                                                                CreateMappingRequest& request) {
  const std::optional<MappedFunction> function = dependencies.functions.find(call.account(), call.region, request.function_name);
  ConditionContext context;
  context.set("lambda:FunctionArn", function ? function->arn : request.function_name);
  ServiceResult<> checked = call.authorize({.action = "lambda:CreateEventSourceMapping", .resource = "*", .context = std::move(context)});
  if (checked) checked = check_supported(request);
  if (!checked) return std::unexpected(checked.error());
  if (!function)
    return service_error(404, "ResourceNotFoundException", "Function not found: " + call.arn("function:" + request.function_name),
                         {{"Type", "User"}});
  Mapping mapping{.uuid = random_uuid(), .account = call.account(), .region = call.region};
  mapping.source_arn = *request.event_source_arn;
  mapping.function_arn = function->arn;
  mapping.tags = request.tags.value_or(std::map<std::string, std::string>());
  mapping.modified = call.now;
  apply_settings(mapping, request);
  checked = check_mapping(dependencies, call, mapping);
  if (!checked) return std::unexpected(checked.error());
  const std::vector<Mapping> same =
      dependencies.store.list({mapping.account, mapping.region, mapping.source_arn, mapping.function_arn}, "", 1);
  if (!same.empty())
    return service_error(409, "ResourceConflictException",
                         "An event source mapping with SQS arn (\" " + mapping.source_arn + " \") and function (\" " +
                             mapping.function_arn + " \") already exists. Please update or delete the existing mapping with UUID " +
                             same.front().uuid,
                         {{"Type", "User"}});
  dependencies.store.put(mapping);
  return described(mapping, "Creating");
}

}  // namespace martlet::cloud::event_sources
