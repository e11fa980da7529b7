#include "variable_name.hpp"

#include <martlet/base/text.hpp>

namespace martlet::config {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// Returns whether a word begins at `at`: a capital after a lower-case letter or digit, or the last of several capitals ("URLMax").
bool begins_word(std::string_view key, std::size_t at) {
  if (at == 0 || !is_upper(key[at])) return false;
  const char before = key[at - 1];
  if (is_lower(before) || is_ascii_digit(before)) return true;
  return is_upper(before) && at + 1 < key.size() && is_lower(key[at + 1]);
}

}  // namespace

std::string variable_name(std::string_view key) {
  std::string name;
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (begins_word(key, at)) name += '_';
    name += is_ascii_alpha(key[at]) || is_ascii_digit(key[at]) ? ascii_upper(key[at]) : '_';
  }
  return name;
}

}  // namespace martlet::config
