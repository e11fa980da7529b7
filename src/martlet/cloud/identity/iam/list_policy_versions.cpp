#include "iam_handlers.hpp"
#include "managed_policy_access.hpp"
#include "managed_policy_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<ListPolicyVersionsResponse> list_policy_versions(IamStore& store, Call& call, ListPolicyVersionsRequest& request) {
  const ServiceResult<ManagedPolicy> policy = permitted_managed_policy(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  ListPolicyVersionsResponse response;
  for (const ManagedPolicyVersion& version : store.versions(*policy)) response.versions.push_back(version_in_list(*policy, version));
  return response;
}

}  // namespace martlet::cloud::identity
