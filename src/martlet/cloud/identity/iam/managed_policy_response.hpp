#pragma once
#include "iam_store.hpp"
#include "managed_policy_shapes.hpp"

namespace martlet::cloud::identity {

PolicySummary summary_of(IamStore& store, const ManagedPolicy& policy);

/// Returns a version as it appears in lists, without its document.
PolicyVersion version_in_list(const ManagedPolicy& policy, const ManagedPolicyVersion& version);

}  // namespace martlet::cloud::identity
