#pragma once
#include <optional>
#include <vector>

#include "access_request.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// The policies that apply to a request. A missing boundary, session or resource policy neither limits nor grants anything.
struct ApplicablePolicies {
  using Documents = std::vector<const Policy*>;
  Documents identity{};                 ///< policies of the user or of the session's role
  std::optional<Documents> boundary{};  ///< the permissions boundary
  std::optional<Documents> session{};   ///< inline session policies and those given by ARN, together
  Documents resource{};                 ///< policies of the resource; for AssumeRole the role's trust policy
  /// The resource policy must allow even callers in its own account, as a role's trust policy or a KMS key policy must.
  bool resource_must_allow = false;
};

enum class PolicyType { identity, boundary, session, resource };

struct Decision {
  enum class Outcome { allowed, implicitly_denied, explicitly_denied };
  Outcome outcome = Outcome::implicitly_denied;
  /// If the request isn't allowed, the type of the policy that denies it, or of the policy that would have to allow it.
  PolicyType type = PolicyType::identity;
  bool is_allowed() const { return outcome == Outcome::allowed; }
};

/// Decides as documented by AWS ("Policy evaluation logic" in IAM's User Guide). An explicit deny in any policy wins. Within an account, an
/// identity or a resource policy suffices; across accounts, both must allow. Boundary and session policies only limit.
Decision evaluate(const AccessRequest& request, const ApplicablePolicies& policies);

}  // namespace martlet::cloud
