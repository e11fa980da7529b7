#include "event_invoke_config.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<FunctionEventInvokeConfig> update_function_event_invoke_config(ControlPlane& plane, Call& call,
                                                                             EventInvokeConfigRequest& request) {
  const ServiceResult<FunctionReference> function = resolve_event_invoke(plane, call, request, "lambda:UpdateFunctionEventInvokeConfig");
  if (!function) return std::unexpected(function.error());
  std::optional<EventInvokeRecord> record = plane.store.event_invoke(*function, function->qualifier_or_latest());
  if (!record) return no_event_invoke_config(*function);
  record->config.last_modified = to_seconds(call.now);
  if (request.maximum_retry_attempts) record->config.maximum_retry_attempts = request.maximum_retry_attempts;
  if (request.maximum_event_age_s) record->config.maximum_event_age_s = request.maximum_event_age_s;
  if (request.destination_config) record->config.destination_config = *request.destination_config;
  plane.store.put(*function, *record);
  return described(*function, *record);
}

}  // namespace martlet::cloud::lambda
