#pragma once
#include <string>

#include <martlet/cloud/policy/access_request.hpp>
#include <martlet/cloud/policy/policy.hpp>

namespace martlet::cloud {

/// The permission that a call needs. `account` owns the resource.
struct RequiredPermission {
  std::string action{};  ///< "lambda:GetAlias"
  std::string resource = "*";
  std::string account{};  ///< the caller's own if empty
  ConditionContext context{};
  /// The policy of the resource, such as a function, a bucket or a key. nullptr if the resource has none.
  const Policy* resource_policy = nullptr;
  /// Whether even callers in the resource's own account need permission from its policy, as with a KMS key.
  bool resource_must_allow = false;
};

}  // namespace martlet::cloud
