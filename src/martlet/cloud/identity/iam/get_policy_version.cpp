#include <martlet/base/encoding.hpp>

#include "iam_handlers.hpp"
#include "managed_policy_access.hpp"
#include "managed_policy_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<GetPolicyVersionResponse> get_policy_version(IamStore& store, Call& call, GetPolicyVersionRequest& request) {
  const ServiceResult<ManagedPolicy> policy = permitted_managed_policy(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  const ServiceResult<ManagedPolicyVersion> version = find_policy_version(store, *policy, request.version_id);
  if (!version) return std::unexpected(version.error());
  GetPolicyVersionResponse response{version_in_list(*policy, *version)};
  response.policy_version.document = percent_encode(version->document);
  return response;
}

}  // namespace martlet::cloud::identity
