#include <martlet/base/encoding.hpp>

#include "find_managed_policy.hpp"
#include "iam_handlers.hpp"
#include "managed_policy_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<GetPolicyVersionResponse> get_policy_version(IamStore& store, Call& call, GetPolicyVersionRequest& request) {
  const ServiceResult<ManagedPolicy> policy = managed_policy_for(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  const ServiceResult<ManagedPolicyVersion> version = version_for(store, *policy, request.version_id);
  if (!version) return std::unexpected(version.error());
  GetPolicyVersionResponse response{version_in_list(*policy, *version)};
  response.policy_version.document = percent_encode(version->document);
  return response;
}

}  // namespace martlet::cloud::identity
