#pragma once
#include <string>
#include <string_view>

namespace martlet::config {

/// Describes a text that can't be parsed: "is not JSON (line 3, column 5)". Never contains any of the text, which may be a secret.
std::string describe_json_syntax_error(std::string_view text);

}  // namespace martlet::config
