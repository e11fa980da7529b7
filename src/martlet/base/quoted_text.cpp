#include <algorithm>

#include <martlet/base/code_point.hpp>
#include <martlet/base/quoted_text.hpp>

namespace martlet {
namespace {

constexpr std::string_view ellipsis = "...";

}  // namespace

std::string_view first_bytes(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  std::size_t end = bytes_max;
  while (end > 0 && continues_character(text[end])) --end;
  return text.substr(0, end);
}

std::string truncated(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return std::string(text);
  if (bytes_max <= ellipsis.size()) return std::string(first_bytes(text, bytes_max));
  return std::string(first_bytes(text, bytes_max - ellipsis.size())) += ellipsis;
}

std::string quoted(std::string_view text, std::size_t bytes_max) {
  const std::string_view shown = first_bytes(text, bytes_max);
  std::string result;
  result.reserve(shown.size() + ellipsis.size() + 2);
  ((result += '"') += shown) += shown.size() < text.size() ? ellipsis : std::string_view();
  return result += '"';
}

std::string without_controls(std::string_view text, char replacement) {
  std::string result(text);
  std::ranges::replace_if(result, is_ascii_control, replacement);
  return result;
}

}  // namespace martlet
