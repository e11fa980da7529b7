#pragma once
#include <optional>

#include "decide.hpp"

namespace martlet::deploy {

/// Can the offered code run in the function here? nullopt: yes, and what a reviewer should know is added to `notes`.
std::optional<Error> incompatibility(const aws::GetFunctionResponse& latest, const Offer& offer, const Allowance& allowance,
                                     std::vector<std::string>& notes);

}  // namespace martlet::deploy
