#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::aws {

/// The words of a command line, as a POSIX shell splits them: white space separates, '...' and "..." quote, a backslash
/// escapes the next character (within "..." only `"` and `\`). Nothing else is interpreted: no variables, ~, wildcards or pipes.
/// Code::malformed for a quote that isn't closed, a backslash at the end, or no word at all.
Result<std::vector<std::string>> command_words(std::string_view text);

}  // namespace martlet::aws
