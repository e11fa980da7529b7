#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/policy/policy.hpp>

#include "function_store.hpp"

namespace martlet::cloud::lambda {

/// The document of a resource policy, as GetPolicy answers it.
std::string policy_document(const PolicyRecord& record);

/// The policy of a function, or of a version or alias of it; nullopt: it has none.
std::optional<Policy> resource_policy(FunctionStore& store, const FunctionKey& key, std::string_view qualifier);

}  // namespace martlet::cloud::lambda
