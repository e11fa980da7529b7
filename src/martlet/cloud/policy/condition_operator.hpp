#pragma once
#include <optional>
#include <string_view>

#include "policy.hpp"

namespace martlet::cloud {

/// Parses an operator such as `ForAnyValue:StringNotLikeIfExists` into a condition without key and values. Returns nullopt if the operator
/// doesn't exist.
std::optional<Condition> condition_operator(std::string_view name);

}  // namespace martlet::cloud
