#pragma once
#include <string>

#include "key.hpp"

namespace martlet::cloud::kms {

/// Returns the policy of a key that is created without one: it allows the account every action, so that IAM policies control access.
/// Contract: AWS KMS Developer Guide, "Default key policy".
std::string default_policy(const std::string& account);

/// Returns the policy of an AWS managed key, such as that of "alias/aws/ssm": everyone in the account may use it, but only through the
/// service.
std::string policy_of_managed_key(const Key& key);

}  // namespace martlet::cloud::kms
