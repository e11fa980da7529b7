#pragma once
#include <string>
#include <string_view>

namespace martlet::deploy {

/// A text of a file in a message: in quotes, cut after 60 bytes, control characters as `?`.
std::string quoted(std::string_view text);

}  // namespace martlet::deploy
