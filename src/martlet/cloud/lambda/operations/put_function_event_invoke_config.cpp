#include "event_invoke_config.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<FunctionEventInvokeConfig> put_function_event_invoke_config(ControlPlane& plane, Call& call,
                                                                          EventInvokeConfigRequest& request) {
  const ServiceResult<FunctionReference> function = resolve_event_invoke(plane, call, request, "lambda:PutFunctionEventInvokeConfig");
  if (!function) return std::unexpected(function.error());
  EventInvokeRecord record{.qualifier = function->qualifier_or_latest()};
  record.config.last_modified = to_seconds(call.now);
  record.config.maximum_retry_attempts = request.maximum_retry_attempts;
  record.config.maximum_event_age_s = request.maximum_event_age_s;
  record.config.destination_config = request.destination_config.value_or(DestinationConfig());
  plane.store.put(*function, record);
  return described(*function, record);
}

}  // namespace martlet::cloud::lambda
