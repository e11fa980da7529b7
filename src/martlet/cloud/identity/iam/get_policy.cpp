#include "iam_handlers.hpp"
#include "managed_policy_access.hpp"
#include "managed_policy_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<GetPolicyResponse> get_policy(IamStore& store, Call& call, GetPolicyRequest& request) {
  const ServiceResult<ManagedPolicy> policy = permitted_managed_policy(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  return GetPolicyResponse{summary_of(store, *policy)};
}

}  // namespace martlet::cloud::identity
