#include "function_authorization.hpp"
#include "function_url_config.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<NoContent> delete_function_url_config(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve_url_owner(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:DeleteFunctionUrlConfig", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  const std::string qualifier = function->qualifier.value_or("");
  if (!plane.store.url(*function, qualifier)) return resource_not_found();
  plane.store.remove_url(*function, qualifier);
  return NoContent();
}

}  // namespace martlet::cloud::lambda
