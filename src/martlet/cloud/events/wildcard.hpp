#pragma once
#include <string_view>

namespace martlet::cloud::events {

/// Does a text match a pattern? `*` stands for any text; `\*` and `\\` are the characters themselves.
bool matches_wildcard(std::string_view text, std::string_view pattern);

}  // namespace martlet::cloud::events
