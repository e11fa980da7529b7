#pragma once
#include <string>

#include <martlet/cloud/api/service_error.hpp>
#include <martlet/cloud/policy/policy_document.hpp>

namespace martlet::cloud::identity {

/// Is it a document of this kind? Fails with MalformedPolicyDocument in IAM's words.
Reply<> check_policy(const std::string& document, PolicyKind kind);

}  // namespace martlet::cloud::identity
