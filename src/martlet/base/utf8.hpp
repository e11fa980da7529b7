#pragma once
#include <string>
#include <string_view>

namespace martlet {

/// Returns whether `text` is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool is_utf8(std::string_view text);

/// Appends a code point as UTF-8, or U+FFFD if it isn't valid.
void append_utf8(std::string& to, char32_t code_point);

/// Returns `text` with every byte sequence that is not UTF-8 replaced by U+FFFD, as in browsers and Node.
std::string replace_invalid_utf8(std::string_view text);

}  // namespace martlet
