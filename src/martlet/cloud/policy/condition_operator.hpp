#pragma once
#include <optional>
#include <string_view>

#include "policy.hpp"

namespace martlet::cloud {

/// What `ForAnyValue:StringNotLikeIfExists` means: a condition without its key and values. nullopt: there is no such operator.
std::optional<Condition> condition_operator(std::string_view name);

}  // namespace martlet::cloud
