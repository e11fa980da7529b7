#include <martlet/base/random.hpp>

#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "resource_policy.hpp"

namespace martlet::cloud::lambda {

ServiceResult<NoContent> remove_permission(ControlPlane& plane, Call& call, RemovePermissionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:RemovePermission", *function, PermissionResource::named); !allowed)
    return std::unexpected(allowed.error());
  if (!plane.store.function(*function)) return not_found("No policy found for: " + function->arn());
  if (const ServiceResult<std::string> owner = policy_owner_revision(plane, *function, call.now); !owner)
    return std::unexpected(owner.error());
  const std::string qualifier = function->qualifier.value_or("");
  std::optional<PolicyRecord> policy = plane.store.policy(*function, qualifier);
  if (!policy) return not_found("No policy is associated with the given resource.");
  const auto statement = find_statement(*policy, request.statement_id);
  if (statement == policy->statements.end()) return not_found("Statement " + request.statement_id + " is not found in resource policy.");
  if (request.revision_id && *request.revision_id != policy->revision_id) return stale_policy_revision();
  policy->statements.erase(statement);
  policy->revision_id = random_uuid();
  if (policy->statements.empty()) {
    plane.store.remove_policy(*function, qualifier);
  } else {
    plane.store.put(*function, qualifier, *policy);
  }
  return NoContent();
}

}  // namespace martlet::cloud::lambda
