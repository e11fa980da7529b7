#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::aws {

/// Splits a command line into words, like a POSIX shell: white space separates words, '...' and "..." quote, and a backslash escapes the
/// next character (within "..." only `"` and `\`). Nothing else is interpreted: no variables, ~, wildcards or pipes. Fails with
/// Code::malformed for a quote that isn't closed, a backslash at the end, or a line without words.
Result<std::vector<std::string>> command_line_words(std::string_view text);

}  // namespace martlet::aws
