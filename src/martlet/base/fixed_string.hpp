#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

namespace martlet {

/// A string literal as a template argument: `Header<"idempotency-key">`.
template <std::size_t N>
struct FixedString {
  char chars[N]{};
  consteval FixedString(const char (&text)[N]) { std::copy_n(text, N, chars); }  // NOLINT: a literal converts by itself
  constexpr std::string_view view() const { return {chars, N - 1}; }
};

}  // namespace martlet
