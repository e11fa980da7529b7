#pragma once
#include <string>
#include <string_view>

namespace martlet::config {

/// A schema's message without the value that it quotes: `"key" with value "s3cret" fails to match ...` -> `"key" fails to match ...`.
std::string without_value(std::string message);

/// For a text that can't be parsed: "is not JSON (line 3, column 5)".
std::string why_no_json(std::string_view text);

}  // namespace martlet::config
