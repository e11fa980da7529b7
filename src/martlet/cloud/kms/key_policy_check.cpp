#include "key_policy_check.hpp"

#include <martlet/cloud/policy/parse_policy.hpp>

#include "key_access.hpp"

namespace martlet::cloud::kms {

ServiceResult<> check_key_policy(const Call& call, const Key& key, bool is_lockout_accepted) {
  const Result<Policy> policy = parse_policy(key.policy, PolicyKind::resource);
  if (!policy) return service_error(400, "MalformedPolicyDocumentException", policy.error().what);
  if (is_lockout_accepted || authorize(call, key, "kms:PutKeyPolicy")) return {};
  return service_error(400, "MalformedPolicyDocumentException",
                       "The new key policy will not allow you to update the key policy in the future.");
}

}  // namespace martlet::cloud::kms
