#pragma once
#include <string>

#include "key.hpp"

namespace martlet::cloud::kms {

/// What a key has if it is made without a policy: its account, which leaves the rest to IAM.
/// Contract: AWS KMS Developer Guide, "Default key policy".
std::string default_policy(const std::string& account);

/// Of "alias/aws/ssm" and its like: all of the account, through the service alone.
std::string policy_of_managed_key(const Key& key);

}  // namespace martlet::cloud::kms
