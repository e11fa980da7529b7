#pragma once
#include <string_view>

#include <martlet/base/result.hpp>

#include "policy.hpp"

namespace martlet::cloud {

/// The kind of a document, according to what it is attached to, which determines the members that a statement must or must not have.
enum class PolicyKind {
  identity,  ///< a user's or role's policy, managed or inline; also boundaries and session policies
  resource,  ///< the policy of a resource, such as a function or bucket
  trust,     ///< a role's trust policy
};

/// Parses a policy document. Fails with Code::malformed and the message of IAM's MalformedPolicyDocument, such as `Policy statement must
/// contain actions.`
Result<Policy> parse_policy(std::string_view text, PolicyKind kind);

}  // namespace martlet::cloud
