#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/policy/policy.hpp>

#include "function_store.hpp"

namespace martlet::cloud::lambda {

/// Returns the document of a resource policy as GetPolicy does.
std::string policy_document(const PolicyRecord& record);

/// Returns the policy of a function, version or alias; nullopt if it has none.
std::optional<Policy> resource_policy(FunctionStore& store, const FunctionKey& key, std::string_view qualifier);

}  // namespace martlet::cloud::lambda
