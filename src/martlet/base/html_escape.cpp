#include <utility>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

namespace martlet {
namespace {

constexpr std::pair<char32_t, std::string_view> named[] = {{'&', "&amp;"},  {'<', "&lt;"},   {'>', "&gt;"},    {'"', "&quot;"},
                                                           {160, "&nbsp;"}, {162, "&cent;"}, {163, "&pound;"}, {164, "&curren;"},
                                                           {169, "&copy;"}, {174, "&reg;"}};

bool is_safe(char32_t unit) {
  if (unit >= 0x80) return false;
  const char c = static_cast<char>(unit);
  return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') ||
         std::string_view(" .,-:_").find(c) != std::string_view::npos;
}

void append_unit(std::string& to, char32_t unit) {
  if (is_safe(unit)) {
    to += static_cast<char>(unit);
    return;
  }
  for (const auto& [known, entity] : named) {
    if (known == unit) {
      to += entity;
      return;
    }
  }
  if (unit < 0x100)
    to.append("&#x").append(to_hex(std::string(1, static_cast<char>(unit)))).append(";");
  else
    to.append("&#").append(std::to_string(static_cast<unsigned>(unit))).append(";");
}

// The code point at the front of `text`, which is UTF-8, and how many bytes it takes.
std::pair<char32_t, std::size_t> first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const char32_t lead = byte(0);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) point = (point << 6) | (byte(i) & 0x3FU);
  return {point, length};
}

}  // namespace

std::string html_escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  const std::string valid = replace_invalid_utf8(text);
  for (std::string_view rest = valid; !rest.empty();) {
    const auto [point, length] = first_code_point(rest);
    rest.remove_prefix(length);
    if (point < 0x10000) {
      append_unit(escaped, point);
    } else {
      append_unit(escaped, 0xD800 + ((point - 0x10000) >> 10));
      append_unit(escaped, 0xDC00 + ((point - 0x10000) & 0x3FF));
    }
  }
  return escaped;
}

}  // namespace martlet
