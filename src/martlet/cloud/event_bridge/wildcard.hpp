#pragma once
#include <string_view>

namespace martlet::cloud::event_bridge {

/// Returns whether a text matches a pattern. In a pattern, `*` matches any text, and `\*` and `\\` match the characters `*` and `\`.
bool matches_wildcard(std::string_view text, std::string_view pattern);

}  // namespace martlet::cloud::event_bridge
