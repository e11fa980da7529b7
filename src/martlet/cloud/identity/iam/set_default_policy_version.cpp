#include "iam_handlers.hpp"
#include "managed_policy_access.hpp"

namespace martlet::cloud::identity {

ServiceResult<SetDefaultPolicyVersionResponse> set_default_policy_version(IamStore& store, Call& call,
                                                                          SetDefaultPolicyVersionRequest& request) {
  const ServiceResult<ManagedPolicy> policy = permitted_managed_policy(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  const ServiceResult<ManagedPolicyVersion> version = find_policy_version(store, *policy, request.version_id);
  if (!version) return std::unexpected(version.error());
  store.set_default(*policy, version->number, call.now);
  return SetDefaultPolicyVersionResponse{};
}

}  // namespace martlet::cloud::identity
