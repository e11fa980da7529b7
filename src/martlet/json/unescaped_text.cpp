#include "unescaped_text.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "string_scanning.hpp"

namespace martlet::json {
namespace {

/// The meaning of each character after a backslash; 0 for `u` and for characters without a meaning.
constexpr auto meanings = [] {
  std::array<char, 256> table{};
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
  for (std::size_t i = 0; i < letters.size(); ++i) table[static_cast<unsigned char>(letters[i])] = meant[i];
  return table;
}();

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

void append_utf8(char*& to, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { *to++ = static_cast<char>(byte); };
  const auto put_rest = [&](int shift) { put(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put_rest(6);
  } else {
    put(0xF0 | code >> 18);
    put_rest(12);
    put_rest(6);
  }
  put_rest(0);
}

/// Copies plain characters and short escapes as long as both lie within whole blocks. A text with many escapes, such as JSON within JSON,
/// has several in a block: its special bytes are found once.
inline const char* copy_and_unescape(const char* at, const char* end, char*& to) {
  while (end - at >= static_cast<std::ptrdiff_t>(2 * block_bytes)) {
    const char* const block_end = at + block_bytes;
    unsigned specials = bits_of(is_special(block_at(at)));
    while (specials != 0) {
      const int plain = std::countr_zero(specials);
      std::memcpy(to, at, block_bytes);
      const char meaning = at[plain] == '\\' ? meanings[static_cast<unsigned char>(at[plain + 1])] : '\0';
      at += plain;
      to += plain;
      if (meaning == 0) return at;
      *to++ = meaning;
      at += 2;
      specials = specials >> plain >> 2;
    }
    if (at >= block_end) continue;
    const auto rest = static_cast<std::size_t>(block_end - at);
    std::memcpy(to, at, block_bytes);
    at += rest;
    to += rest;
  }
  return at;
}

}  // namespace

void UnescapedText::reserve(std::size_t bytes) {
  if (bytes <= capacity_) return;
  bytes_ = std::make_unique_for_overwrite<char[]>(bytes);
  capacity_ = bytes;
}

const char* UnescapedText::wrong(const char* at) {
  wrong_at_ = at;
  return nullptr;
}

const char* UnescapedText::read(const char* at, const char* end) {
  reserve(static_cast<std::size_t>(end - at) + block_bytes);  // no escape is shorter than what it encodes
  char* to = bytes_.get();
  while (true) {
    at = copy_and_unescape(at, end, to);
    at = copy_plain(at, end, to);
    if (at == end) return wrong(end);
    if (*at == '"') break;
    if (*at != '\\') return wrong(at);
    at = escape(at + 1, end, to);
    if (!at) return nullptr;
  }
  size_ = static_cast<std::size_t>(to - bytes_.get());
  return at + 1;
}

/// Resolves an escape; `at` is after the backslash.
inline const char* UnescapedText::escape(const char* at, const char* end, char*& to) {
  if (at == end) return wrong(end);
  const char meaning = meanings[static_cast<unsigned char>(*at)];
  if (meaning == 0) return *at == 'u' ? unicode_escape(at + 1, end, to) : wrong(at);
  *to++ = meaning;
  return at + 1;
}

/// Resolves a `\u` escape; `at` is after the `u`. Surrogates must come in pairs.
const char* UnescapedText::unicode_escape(const char* at, const char* end, char*& to) {
  const auto unit = [&]() -> std::int32_t {
    std::int32_t value = 0;
    for (int i = 0; i < 4; ++i, ++at) {
      const int digit = at == end ? -1 : hex_digit(*at);
      if (digit < 0) return -1;
      value = value << 4 | digit;
    }
    return value;
  };
  const std::int32_t first = unit();
  if (first < 0) return wrong(at);
  auto code = static_cast<std::uint32_t>(first);
  if (is_low_surrogate(code)) return wrong(at);
  if (is_high_surrogate(code)) {
    for (const char expected : {'\\', 'u'}) {
      if (at == end || *at != expected) return wrong(at);
      ++at;
    }
    const std::int32_t second = unit();
    if (second < 0) return wrong(at);
    if (!is_low_surrogate(static_cast<std::uint32_t>(second))) return wrong(at - 4);
    code = 0x10000 + ((code & 0x3FF) << 10) + (static_cast<std::uint32_t>(second) & 0x3FF);
  }
  append_utf8(to, code);
  return at;
}

}  // namespace martlet::json
