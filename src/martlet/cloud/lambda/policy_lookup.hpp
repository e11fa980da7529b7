#pragma once
#include <string>
#include <vector>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Returns the revision of the function, version or alias that the reference names, which owns the policy. Fails if it doesn't exist.
ServiceResult<std::string> policy_owner_revision(ControlPlane& plane, const FunctionReference& reference, WallTime now);

std::vector<json::Value>::iterator find_statement(PolicyRecord& policy, const std::string& id);

}  // namespace martlet::cloud::lambda
