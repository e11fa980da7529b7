#include "event_invoke_config.hpp"

#include <martlet/base/arn.hpp>

#include "function_authorization.hpp"

namespace martlet::cloud::lambda {
namespace {

ServiceResult<> check_function(ControlPlane& plane, const Call& call, const FunctionReference& owner, const std::string& arn) {
  const ServiceResult<FunctionReference> destination = resolve(call, arn);
  if (!destination || !find_target(plane.store, *destination)) return invalid_parameter("The destination ARN " + arn + " is invalid.");
  if (destination->arn() == owner.arn()) return invalid_parameter("You can't specify the function as a destination for itself.");
  return {};
}

std::string shown(std::string_view kind, const std::optional<std::string>& arn) {
  return arn ? std::string(kind) + "(destination=" + *arn + ")" : "null";
}

ServiceResult<> check_destinations(ControlPlane& plane, const Call& call, const FunctionReference& owner, const DestinationConfig& config) {
  for (const std::optional<std::string>& arn : {config.on_success.destination, config.on_failure.destination}) {
    if (!arn || arn->empty()) continue;
    const std::optional<Arn> parsed = parse_arn(*arn);
    const std::string service(parsed ? parsed->service : std::string_view());
    if (service == "lambda") {
      if (ServiceResult<> checked = check_function(plane, call, owner, *arn); !checked) return checked;
    } else if (service == "sqs" || service == "sns" || service == "events" || service == "s3") {
      return not_supported("A destination of " + service);
    } else {
      return invalid_parameter(
          "The provided destination config DestinationConfig(onSuccess=" + shown("OnSuccess", config.on_success.destination) +
          ", onFailure=" + shown("OnFailure", config.on_failure.destination) + ") is invalid.");
    }
  }
  return {};
}

}  // namespace

ServiceResult<FunctionReference> resolve_event_invoke(ControlPlane& plane, const Call& call, const EventInvokeConfigRequest& request,
                                                      std::string_view action) {
  ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return function;
  if (const ServiceResult<> allowed = authorize(plane, call, action, *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  if (!request.maximum_retry_attempts && !request.maximum_event_age_s && !request.destination_config)
    return invalid_parameter("You must specify at least one of error handling or destination setting.");
  if (!find_target(plane.store, *function)) return not_found("The function doesn't exist.");
  if (request.destination_config) {
    if (const ServiceResult<> checked = check_destinations(plane, call, *function, *request.destination_config); !checked)
      return std::unexpected(checked.error());
  }
  return function;
}

ServiceFailure no_event_invoke_config(const FunctionReference& function) {
  return not_found("The function " + function.arn(function.qualifier_or_latest()) + " doesn't have an EventInvokeConfig");
}

FunctionEventInvokeConfig described(const FunctionKey& key, const EventInvokeRecord& record) {
  FunctionEventInvokeConfig config = record.config;
  config.function_arn = key.arn(record.qualifier);
  return config;
}

double to_seconds(WallTime time) { return std::chrono::duration<double>(time.time_since_epoch()).count(); }

}  // namespace martlet::cloud::lambda
