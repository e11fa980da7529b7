#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/policy/policy.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Returns the document of a resource policy as GetPolicy does.
std::string policy_document(const PolicyRecord& record);

/// Returns the policy of a function, version or alias; nullopt if it has none.
std::optional<Policy> resource_policy(FunctionStore& store, const FunctionKey& key, std::string_view qualifier);

/// Returns the revision of the function, version or alias that the reference names, which owns the policy. Fails if it doesn't exist.
ServiceResult<std::string> policy_owner_revision(ControlPlane& plane, const FunctionReference& reference, WallTime now);

std::vector<json::Value>::iterator find_statement(PolicyRecord& policy, const std::string& id);

}  // namespace martlet::cloud::lambda
