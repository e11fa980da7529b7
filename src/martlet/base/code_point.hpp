#pragma once
#include <cstddef>
#include <string_view>

namespace martlet {

/// One character of a UTF-8 text, and how many bytes of the text it takes.
struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

/// The character at the front of `text`, which is well-formed UTF-8 (base/text.hpp's is_utf8) and not empty. Never reads beyond `text`: of
/// one that is cut short the missing bytes count as 0.
CodePoint first_code_point(std::string_view text);

}  // namespace martlet
