#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace martlet::cli {

/// A token of C++ text: a name or keyword, a number, a string or character literal, or punctuation.
struct Token {
  enum class Kind : std::uint8_t { word, number, string, mark };

  std::string_view text;
  Kind kind = Kind::mark;
  std::size_t offset = 0;  ///< in the source, in bytes

  bool is(std::string_view other) const { return text == other; }
};

/// The tokens of `source`, which they refer to. Comments and preprocessor lines are left out. `>` is always a token of its own, so that
/// closing template brackets can be matched one by one. A literal that does not end goes to the end of its line, a raw string or a comment
/// to the end of the source, so the time is linear in the size of whatever is given.
std::vector<Token> tokenize(std::string_view source);

}  // namespace martlet::cli
