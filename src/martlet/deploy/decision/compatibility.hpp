#pragma once
#include <optional>

#include "decide.hpp"

namespace martlet::deploy {

/// Why the offered code can't run in the function here. nullopt if it can; what a reviewer should know is added to `notes`.
std::optional<Error> incompatibility(const aws::GetFunctionResponse& latest, const Offer& offer, const Allowance& allowance,
                                     std::vector<std::string>& notes);

}  // namespace martlet::deploy
