#include "bucket_name.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

namespace martlet::cloud::s3 {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c); }

bool is_address(std::string_view name) {
  int parts = 0;
  bool all_digits = true;
  split(name, '.', [&](std::string_view part) {
    ++parts;
    all_digits = all_digits && !part.empty() && std::ranges::all_of(part, is_ascii_digit);
  });
  return parts == 4 && all_digits;
}

}  // namespace

bool is_bucket_name(std::string_view name) {
  constexpr std::array<std::string_view, 2> reserved_beginnings = {"xn--", "sthree-"};
  constexpr std::array<std::string_view, 5> reserved_ends = {"-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"};
  if (name.size() < 3 || name.size() > 63) return false;
  if (!is_letter_or_digit(name.front()) || !is_letter_or_digit(name.back())) return false;
  if (!std::ranges::all_of(name, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; })) return false;
  if (name.contains("..") || is_address(name)) return false;
  if (std::ranges::any_of(reserved_beginnings, [&](std::string_view text) { return name.starts_with(text); })) return false;
  return std::ranges::none_of(reserved_ends, [&](std::string_view text) { return name.ends_with(text); });
}

}  // namespace martlet::cloud::s3
