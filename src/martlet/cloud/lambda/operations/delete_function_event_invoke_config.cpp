#include "event_invoke_config.hpp"
#include "function_authorization.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<NoContent> delete_function_event_invoke_config(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed =
          authorize(plane, call, "lambda:DeleteFunctionEventInvokeConfig", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  const std::string qualifier = function->qualifier_or_latest();
  if (!plane.store.event_invoke(*function, qualifier)) return no_event_invoke_config(*function);
  plane.store.remove_event_invoke(*function, qualifier);
  return NoContent();
}

}  // namespace martlet::cloud::lambda
