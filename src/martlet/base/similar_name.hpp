#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace martlet {

/// The name that a misspelled one was probably meant to be: it differs from it by one letter, or by two where either has at least
/// four. Upper and lower case are equal. Null where no known name is that close.
const std::string* similar_name(std::string_view misspelled, const std::vector<std::string>& known);

/// Are two names the same except for one or two letters? In a short name two letters are another word: "PATH" is not a misspelled "PORT".
bool is_similar(std::string_view a, std::string_view b);

}  // namespace martlet
