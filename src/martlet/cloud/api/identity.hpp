#pragma once
#include <memory>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/cloud/policy/access_request.hpp>
#include <martlet/cloud/policy/policy.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::cloud {

/// The signer of a request and the key that was used.
struct Identity {
  Caller caller{};
  std::string access_key_id{};
  Secret secret_access_key{};
  /// Condition keys of this identity: aws:username, aws:PrincipalTag/..., aws:TokenIssueTime.
  ConditionContext context{};
  /// The session policies, if the session was opened with any. They can only limit.
  std::vector<std::shared_ptr<const Policy>> session_policies{};
  bool has_session_policies = false;
};

/// A call that needs permission. `account` owns the resource.
struct Access {
  std::string action{};  ///< "lambda:GetAlias"
  std::string resource = "*";
  std::string account{};  ///< empty: the caller's own
  ConditionContext context{};
  /// The policy of the resource: a function's, a bucket's, a key's. nullptr: it has none.
  const Policy* resource_policy = nullptr;
  /// The resource policy must allow even callers of its own account, as a KMS key's must.
  bool resource_must_allow = false;
};

}  // namespace martlet::cloud
