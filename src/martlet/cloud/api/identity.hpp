#pragma once
#include <memory>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
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
  /// The session policies, if the session was opened with any. They can only limit what the session is allowed to do.
  std::vector<std::shared_ptr<const Policy>> session_policies{};
  bool has_session_policies = false;
};

}  // namespace martlet::cloud
