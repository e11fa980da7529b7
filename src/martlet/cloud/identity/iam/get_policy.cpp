#include "find_managed_policy.hpp"
#include "iam_handlers.hpp"
#include "managed_policy_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<GetPolicyResponse> get_policy(IamStore& store, Call& call, GetPolicyRequest& request) {
  const ServiceResult<ManagedPolicy> policy = managed_policy_for(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  return GetPolicyResponse{summary_of(store, *policy)};
}

}  // namespace martlet::cloud::identity
