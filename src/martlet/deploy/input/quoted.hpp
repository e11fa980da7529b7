#pragma once
#include <string>
#include <string_view>

namespace martlet::deploy {

/// Formats a text from a file for a message: in quotes, truncated after 60 bytes, and with `?` in place of control characters.
std::string quoted(std::string_view text);

}  // namespace martlet::deploy
