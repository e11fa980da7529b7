#pragma once
#include <optional>

#include "decide.hpp"

namespace martlet::deploy {

/// Returns the reason why the offered code can't run in the function of this account, or nullopt. Adds what a reviewer should know to
/// `notes`.
std::optional<Error> incompatibility(const aws::GetFunctionResponse& latest, const SourceVersion& source, const Allowance& allowance,
                                     std::vector<std::string>& notes);

}  // namespace martlet::deploy
