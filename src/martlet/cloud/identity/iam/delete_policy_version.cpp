#include "iam_handlers.hpp"
#include "managed_policy_access.hpp"

namespace martlet::cloud::identity {

ServiceResult<DeletePolicyVersionResponse> delete_policy_version(IamStore& store, Call& call, DeletePolicyVersionRequest& request) {
  const ServiceResult<ManagedPolicy> policy = permitted_managed_policy(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  const ServiceResult<ManagedPolicyVersion> version = find_policy_version(store, *policy, request.version_id);
  if (!version) return std::unexpected(version.error());
  if (version->number == policy->default_version)
    return service_error(409, "DeleteConflict", "Cannot delete the default version of a policy.");
  store.remove_version(*policy, version->number);
  return DeletePolicyVersionResponse{};
}

}  // namespace martlet::cloud::identity
