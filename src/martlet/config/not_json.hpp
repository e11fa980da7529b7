#pragma once
#include <string>
#include <string_view>

namespace martlet::config {

/// For a text that can't be parsed: "is not JSON (line 3, column 5)". Nothing of the text, which may hold a secret.
std::string why_not_json(std::string_view text);

}  // namespace martlet::config
