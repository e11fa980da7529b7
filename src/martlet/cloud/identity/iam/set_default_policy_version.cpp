#include "find_managed_policy.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<SetDefaultPolicyVersionResponse> set_default_policy_version(IamStore& store, Call& call,
                                                                          SetDefaultPolicyVersionRequest& request) {
  const ServiceResult<ManagedPolicy> policy = managed_policy_for(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  const ServiceResult<ManagedPolicyVersion> version = version_for(store, *policy, request.version_id);
  if (!version) return std::unexpected(version.error());
  store.set_default(*policy, version->number, call.now);
  return SetDefaultPolicyVersionResponse{};
}

}  // namespace martlet::cloud::identity
