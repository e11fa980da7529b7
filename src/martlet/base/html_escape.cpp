#include <martlet/base/html_escape.hpp>

#include <utility>

#include <martlet/base/code_point.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>

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
