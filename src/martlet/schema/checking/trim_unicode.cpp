#include "checking/trim_unicode.hpp"

#include <cstddef>

#include <martlet/base/text.hpp>

namespace martlet::schema {
namespace {

std::size_t space_at_start(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text.front())) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  for (const std::string_view space :
       {"\xE1\x9A\x80", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80", "\xEF\xBB\xBF"})
    if (text.starts_with(space)) return 3;
  const bool is_in_block = text.size() >= 3 && text.starts_with("\xE2\x80");
  return is_in_block && static_cast<unsigned char>(text[2]) <= 0x8A ? 3 : 0;  // U+2000 to U+200A
}

std::size_t space_at_end(std::string_view text) {
  for (const std::size_t length : {1U, 2U, 3U})
    if (text.size() >= length && space_at_start(text.substr(text.size() - length)) == length) return length;
  return 0;
}

}  // namespace

std::string_view trim_unicode(std::string_view text) {
  while (const std::size_t length = space_at_start(text)) text.remove_prefix(length);
  while (const std::size_t length = space_at_end(text)) text.remove_suffix(length);
  return text;
}

}  // namespace martlet::schema
