#pragma once
#include <martlet/cloud/api/call.hpp>

#include "key.hpp"

namespace martlet::cloud::kms {

/// Checks the key's policy. Fails with MalformedPolicyDocumentException if the policy is malformed or, unless `is_lockout_accepted`,
/// if it wouldn't let the caller change it again.
ServiceResult<> check_key_policy(const Call& call, const Key& key, bool is_lockout_accepted);

}  // namespace martlet::cloud::kms
