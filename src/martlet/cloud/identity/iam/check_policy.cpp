#include "check_policy.hpp"

namespace martlet::cloud::identity {

Reply<> check_policy(const std::string& document, PolicyKind kind) {
  const Result<Policy> policy = parse_policy(document, kind);
  if (!policy) return refusal(400, "MalformedPolicyDocument", policy.error().what);
  return {};
}

}  // namespace martlet::cloud::identity
