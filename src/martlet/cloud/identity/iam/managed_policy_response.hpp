#pragma once
#include <martlet/cloud/api/call.hpp>

#include "iam_store.hpp"
#include "managed_policy_shapes.hpp"

namespace martlet::cloud::identity {

PolicySummary summary_of(IamStore& store, const ManagedPolicy& policy);

/// Finds the policy that a request names. It belongs to the caller's account or, for operations that only read, to AWS.
Reply<ManagedPolicy> managed_policy_for(IamStore& store, const Call& call, const std::string& arn);

/// Returns a version as it appears in lists, without its document.
PolicyVersion version_in_list(const ManagedPolicy& policy, const ManagedPolicyVersion& version);
/// Finds a version by its id. Fails with NoSuchEntity.
Reply<ManagedPolicyVersion> version_for(IamStore& store, const ManagedPolicy& policy, const std::string& id);

}  // namespace martlet::cloud::identity
