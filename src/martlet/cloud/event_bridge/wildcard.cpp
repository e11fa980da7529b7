#include "wildcard.hpp"

namespace martlet::cloud::event_bridge {

bool matches_wildcard(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  std::size_t star = std::string_view::npos;  // the pattern position after the last `*`; that `*` now matches the text up to `resumed`
  std::size_t resumed = 0;
  while (at < text.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = ++in_pattern;
      resumed = at;
      continue;
    }
    const bool is_escaped = in_pattern + 1 < pattern.size() && pattern[in_pattern] == '\\';
    const std::size_t literal = in_pattern + (is_escaped ? 1 : 0);
    if (literal < pattern.size() && pattern[literal] == text[at]) {
      in_pattern = literal + 1;
      ++at;
    } else if (star != std::string_view::npos) {
      in_pattern = star;
      at = ++resumed;
    } else {
      return false;
    }
  }
  while (in_pattern < pattern.size() && pattern[in_pattern] == '*') ++in_pattern;
  return in_pattern == pattern.size();
}

}  // namespace martlet::cloud::event_bridge
