#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "resource_policy.hpp"

namespace martlet::cloud::lambda {

ServiceResult<GetPolicyResponse> get_policy(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:GetPolicy", *function, PermissionResource::named); !allowed)
    return std::unexpected(allowed.error());
  if (!plane.store.function(*function)) return function_not_found(function->arn());
  const std::optional<PolicyRecord> policy = plane.store.policy(*function, function->qualifier.value_or(""));
  if (!policy) return resource_not_found();
  return GetPolicyResponse{.policy = policy_document(*policy), .revision_id = policy->revision_id};
}

}  // namespace martlet::cloud::lambda
