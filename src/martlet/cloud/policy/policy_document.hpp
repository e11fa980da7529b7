#pragma once
#include <string_view>

#include <martlet/base/result.hpp>

#include "policy.hpp"

namespace martlet::cloud {

/// What a document is attached to, which decides on the members that its statements must or must not have.
enum class PolicyKind {
  identity,  ///< of a user or role, managed or inline; also boundaries and session policies
  resource,  ///< of a function or bucket
  trust,     ///< of a role
};

/// Parses a policy document. Fails with Code::malformed and the text that IAM answers as MalformedPolicyDocument, such as
/// `Policy statement must contain actions.`
Result<Policy> parse_policy(std::string_view text, PolicyKind kind);

}  // namespace martlet::cloud
