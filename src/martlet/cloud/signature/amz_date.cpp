#include "amz_date.hpp"

#include <algorithm>
#include <string>

#include <martlet/base/text.hpp>

namespace martlet::cloud {

std::optional<WallTime> from_amz_date(std::string_view text) {
  constexpr std::string_view form = "00000000T000000Z";
  const auto fits = [](char wanted, char c) { return wanted == '0' ? is_ascii_digit(c) : wanted == c; };
  if (text.size() != form.size() || !std::ranges::equal(form, text, fits)) return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t length) { return std::string(text.substr(at, length)); };
  return from_iso8601(part(0, 4) + '-' + part(4, 2) + '-' + part(6, 2) + 'T' + part(9, 2) + ':' + part(11, 2) + ':' + part(13, 2) + 'Z');
}

}  // namespace martlet::cloud
