#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace martlet::config {

/// What to write in place of a key that isn't known: "do you mean \"version\"?", or which keys there are.
std::string meant_by(std::string_view key, const std::vector<std::string>& known);

/// Do two keys differ by one or two letters? In a short key two letters are another word: "PATH" is not a misspelled "PORT".
bool is_similar(std::string_view a, std::string_view b);

}  // namespace martlet::config
