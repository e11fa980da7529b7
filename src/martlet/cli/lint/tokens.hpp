#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace martlet::cli {

/// A token of C++ text: an identifier (or keyword), a number, a string or character literal, or a punctuator.
struct Token {
  enum class Kind : std::uint8_t { identifier, number, string, punctuator };

  std::string_view text;
  Kind kind = Kind::punctuator;
  std::size_t offset = 0;  ///< in the source, in bytes

  bool is(std::string_view other) const { return text == other; }
};

/// Returns the tokens of `source`, which they refer to, without comments and preprocessor lines. `>` is always a separate token, so that
/// closing template brackets can be matched one by one. An unterminated literal extends to the end of its line, an unterminated raw string
/// or comment to the end of the source. The time is therefore linear in the size of the input, whatever it contains.
std::vector<Token> tokenize(std::string_view source);

}  // namespace martlet::cli
