#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "version_configuration.hpp"

namespace martlet::cloud::lambda {

ServiceResult<FunctionConfiguration> get_function_configuration(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:GetFunctionConfiguration", *function, PermissionResource::named);
      !allowed)
    return std::unexpected(allowed.error());
  const std::optional<Target> target = find_target(plane.store, *function);
  if (!target) return function_not_found(function->named_arn());
  return described(target->version, function->named_arn(), call.now);
}

}  // namespace martlet::cloud::lambda
