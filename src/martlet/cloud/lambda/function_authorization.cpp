#include "function_authorization.hpp"

#include "resource_policy.hpp"

namespace martlet::cloud::lambda {

ServiceResult<> authorize(ControlPlane& plane, const Call& call, std::string_view action, const FunctionReference& reference,
                          PermissionResource resource, ConditionContext context) {
  const bool is_named = resource == PermissionResource::named && reference.qualifier;
  const std::optional<Policy> policy = resource_policy(plane.store, reference, is_named ? *reference.qualifier : "");
  return call.authorize({.action = std::string(action),
                         .resource = is_named ? reference.named_arn() : reference.arn(),
                         .account = reference.account,
                         .context = std::move(context),
                         .resource_policy = policy ? &*policy : nullptr});
}

}  // namespace martlet::cloud::lambda
