#pragma once
#include <string>
#include <string_view>

namespace martlet {

/// These handle ASCII only and ignore the locale, because protocols define case and white space in this way.
constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
constexpr char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_alpha(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }
constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

namespace text_detail {
bool equals_in_size_and_ignoring_case(std::string_view a, std::string_view b);
}
/// Ignores ASCII case. Compares the lengths, then the first bytes, inline: most comparisons of header names end there.
inline bool equals_ignoring_case(std::string_view a, std::string_view b) {
  constexpr int all_but_case = ~0x20;
  if (a.size() != b.size() || a.empty()) return a.size() == b.size();
  return ((a.front() ^ b.front()) & all_but_case) == 0 && text_detail::equals_in_size_and_ignoring_case(a, b);
}
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

/// Returns `text` without ASCII white space at both ends.
std::string_view trim(std::string_view text);

/// Calls `each` with every part of `text` between `separator`s, including empty ones; "" is one empty part.
template <class Each>
void split(std::string_view text, char separator, Each each) {
  while (true) {
    const std::size_t at = text.find(separator);
    each(text.substr(0, at));
    if (at == std::string_view::npos) return;
    text.remove_prefix(at + 1);
  }
}

/// Compares secrets: the time that this takes doesn't reveal where the first difference is.
bool equals_in_constant_time(std::string_view a, std::string_view b);

}  // namespace martlet
