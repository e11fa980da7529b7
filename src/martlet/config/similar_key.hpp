#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace martlet::config {

/// What to write in place of a key that isn't known: "do you mean \"version\"?", or which keys there are.
std::string meant_by(std::string_view key, const std::vector<std::string>& known);

}  // namespace martlet::config
