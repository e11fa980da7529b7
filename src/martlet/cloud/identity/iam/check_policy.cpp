#include "check_policy.hpp"

namespace martlet::cloud::identity {

ServiceResult<> check_policy(const std::string& document, PolicyKind kind) {
  const Result<Policy> policy = parse_policy(document, kind);
  if (!policy) return service_error(400, "MalformedPolicyDocument", policy.error().what);
  return {};
}

}  // namespace martlet::cloud::identity
