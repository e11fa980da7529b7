#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

// There is no code signing here, so no function has a code signing configuration.
ServiceResult<FunctionCodeSigningConfig> get_function_code_signing_config(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed =
          authorize(plane, call, "lambda:GetFunctionCodeSigningConfig", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  if (!plane.store.function(*function)) return function_not_found(function->arn());
  return FunctionCodeSigningConfig();
}

}  // namespace martlet::cloud::lambda
