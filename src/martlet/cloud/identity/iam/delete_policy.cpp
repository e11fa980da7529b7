#include "iam_handlers.hpp"
#include "managed_policy_access.hpp"

namespace martlet::cloud::identity {

ServiceResult<DeletePolicyResponse> delete_policy(IamStore& store, Call& call, DeletePolicyRequest& request) {
  const ServiceResult<ManagedPolicy> policy = permitted_managed_policy(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  if (store.attachments(policy->arn()) > 0) return service_error(409, "DeleteConflict", "Cannot delete a policy attached to entities.");
  if (store.versions(*policy).size() > 1)
    return service_error(
        409, "DeleteConflict",
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version "
        "is deleted with the policy.");
  store.remove(*policy);
  return DeletePolicyResponse{};
}

}  // namespace martlet::cloud::identity
