#pragma once
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "iam_store.hpp"

namespace martlet::cloud::identity {

/// Finds the policy that a request names, and checks that the caller may perform the operation on it. The policy belongs to the caller's
/// account or, for operations that only read, to AWS. Fails with AccessDenied or NoSuchEntity and IAM's message.
ServiceResult<ManagedPolicy> permitted_managed_policy(IamStore& store, const Call& call, const std::string& arn);
/// Finds a version by its id. Fails with NoSuchEntity.
ServiceResult<ManagedPolicyVersion> find_policy_version(IamStore& store, const ManagedPolicy& policy, const std::string& id);

}  // namespace martlet::cloud::identity
