#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

// There is no provisioned concurrency here, so nothing is ever found.
ServiceResult<aws::GetProvisionedConcurrencyConfigResponse> get_provisioned_concurrency_config(
    ControlPlane& plane, Call& call, aws::GetProvisionedConcurrencyConfigRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed =
          authorize(plane, call, "lambda:GetProvisionedConcurrencyConfig", *function, PermissionResource::named);
      !allowed)
    return std::unexpected(allowed.error());
  if (function->qualifier_or_latest() == latest)
    return invalid_parameter("The function resource provided must be an alias or a published version.");
  if (!find_target(plane.store, *function))
    return is_version(*function->qualifier) ? function_not_found(function->named_arn()) : alias_not_found(function->named_arn());
  return service_error(404, "ProvisionedConcurrencyConfigNotFoundException", "No Provisioned Concurrency Config found for this function",
                       {{"Type", "User"}});
}

}  // namespace martlet::cloud::lambda
