#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace martlet {

/// Returns the known name that `misspelled` was probably meant to be, or nullptr. The two differ by one letter, or by two if either has at
/// least four letters. Ignores case.
const std::string* similar_name(std::string_view misspelled, const std::vector<std::string>& known);

/// Returns whether two names are the same except for one or two letters. In a short name two letters make a different word: "PATH"
/// is not a misspelled "PORT".
bool is_similar(std::string_view a, std::string_view b);

}  // namespace martlet
