#pragma once
#include <cstddef>
#include <string_view>

namespace martlet {

/// Returns whether `c` is a continuation byte of UTF-8.
constexpr bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Returns whether `c` is an ASCII control character.
constexpr bool is_ascii_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// A character of a UTF-8 text, and its length in bytes.
struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

/// Returns the first character of `text`, which is well-formed UTF-8 (base/utf8.hpp's is_utf8) and not empty. Never reads beyond `text`:
/// the missing bytes of a truncated character count as 0.
CodePoint first_code_point(std::string_view text);

}  // namespace martlet
