#pragma once
#include <string>
#include <string_view>

namespace martlet::deploy {

/// Describes the first character of `text`, which is UTF-8, for a message: "U+043E, which only looks like \"o\"", or "U+1F600".
std::string describe_first_character(std::string_view text);

}  // namespace martlet::deploy
