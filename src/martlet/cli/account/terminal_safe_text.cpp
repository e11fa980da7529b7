#include <martlet/cli/account/terminal_safe_text.hpp>

#include <algorithm>

#include <martlet/base/code_point.hpp>
#include <martlet/base/utf8.hpp>

namespace martlet::cli {
namespace {

constexpr char32_t replacement_character = 0xFFFD;

bool is_control(char32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F); }

// Returns whether this is a mark, embedding, override or isolate of the bidirectional algorithm, or a line or paragraph separator.
bool is_bidirectional_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string terminal_safe_text(std::string_view text) {
  const std::string valid = replace_invalid_utf8(text);
  std::string plain;
  plain.reserve(valid.size());
  for (std::string_view rest = valid; !rest.empty();) {
    const CodePoint next = first_code_point(rest);
    if (is_control(next.value) || is_bidirectional_control(next.value) || next.value == replacement_character)
      plain += '?';
    else
      plain += rest.substr(0, next.bytes);
    rest.remove_prefix(next.bytes);
  }
  return plain;
}

std::string terminal_safe_line(std::string_view text) {
  std::string line = terminal_safe_text(text);
  std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

}  // namespace martlet::cli
