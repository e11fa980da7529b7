#pragma once
#include <string>
#include <string_view>

namespace martlet::config {

/// Describes the syntax error of a JSON text: "is not JSON (line 3, column 5)". Never quotes the text, which may be a secret.
std::string unquoted_syntax_error(std::string_view text);

}  // namespace martlet::config
