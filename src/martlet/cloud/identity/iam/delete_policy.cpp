#include "find_managed_policy.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<DeletePolicyResponse> delete_policy(IamStore& store, Call& call, DeletePolicyRequest& request) {
  const ServiceResult<ManagedPolicy> policy = managed_policy_for(store, call, request.policy_arn);
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
