#pragma once
#include <string>

#include <martlet/cloud/api/service_error.hpp>
#include <martlet/cloud/policy/parse_policy.hpp>

namespace martlet::cloud::identity {

/// Checks that `document` is a valid policy of this kind. Fails with MalformedPolicyDocument and IAM's message.
ServiceResult<> check_policy(const std::string& document, PolicyKind kind);

}  // namespace martlet::cloud::identity
