#include "event_invoke_config.hpp"
#include "function_authorization.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<FunctionEventInvokeConfig> get_function_event_invoke_config(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed =
          authorize(plane, call, "lambda:GetFunctionEventInvokeConfig", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  const std::optional<EventInvokeRecord> record = plane.store.event_invoke(*function, function->qualifier_or_latest());
  if (!record) return no_event_invoke_config(*function);
  return described(*function, *record);
}

}  // namespace martlet::cloud::lambda
