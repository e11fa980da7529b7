#include <martlet/base/encoding.hpp>
#include "iam_handlers.hpp"
#include "managed_policy_answer.hpp"

namespace martlet::cloud::identity {

Reply<GetPolicyVersionResponse> get_policy_version(IamStore& store, Call& call, GetPolicyVersionRequest& request) {
  const Reply<ManagedPolicy> policy = managed_policy_for(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  if (request.version_id != "v1")
    return refusal(404, "NoSuchEntity",
                   "Policy " + request.policy_arn + " version " + request.version_id + " does not exist or is not attachable.");
  return GetPolicyVersionResponse{{percent_encode(policy->document), "v1", true, policy->created}};
}

}  // namespace martlet::cloud::identity
