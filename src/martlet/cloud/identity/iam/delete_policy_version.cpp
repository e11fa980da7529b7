#include "find_managed_policy.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<DeletePolicyVersionResponse> delete_policy_version(IamStore& store, Call& call, DeletePolicyVersionRequest& request) {
  const ServiceResult<ManagedPolicy> policy = managed_policy_for(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  const ServiceResult<ManagedPolicyVersion> version = version_for(store, *policy, request.version_id);
  if (!version) return std::unexpected(version.error());
  if (version->number == policy->default_version)
    return service_error(409, "DeleteConflict", "Cannot delete the default version of a policy.");
  store.remove_version(*policy, version->number);
  return DeletePolicyVersionResponse{};
}

}  // namespace martlet::cloud::identity
