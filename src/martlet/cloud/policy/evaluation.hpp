#pragma once
#include <optional>
#include <vector>

#include "access_request.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// The policies that speak of a request. An absent boundary, session or resource policy limits and grants nothing.
struct ApplicablePolicies {
  using Documents = std::vector<const Policy*>;
  Documents identity{};                 ///< of the user, or of the role of a session
  std::optional<Documents> boundary{};  ///< the permissions boundary
  std::optional<Documents> session{};   ///< the session policies: inline and by ARN, which are a union
  Documents resource{};                 ///< of the resource; for AssumeRole the role's trust policy
  /// The resource policy must allow even its own account's callers: a role's trust policy, a KMS key policy.
  bool resource_must_allow = false;
};

enum class PolicyType { identity, boundary, session, resource };

struct Decision {
  enum class Outcome { allowed, implicitly_denied, explicitly_denied };
  Outcome outcome = Outcome::implicitly_denied;
  /// Why it isn't allowed: the type of the policy that denies, or of the one that would have to allow.
  PolicyType type = PolicyType::identity;
  bool is_allowed() const { return outcome == Outcome::allowed; }
};

/// Decides as AWS documents it ("Policy evaluation logic" in IAM's User Guide): an explicit deny anywhere wins; within an account an
/// identity or a resource policy suffices, across accounts both must allow; boundary and session policies only limit.
Decision evaluate(const AccessRequest& request, const ApplicablePolicies& policies);

}  // namespace martlet::cloud
