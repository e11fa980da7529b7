#include <cstdint>
#include <cstring>

#include <martlet/base/utf8.hpp>

namespace martlet {
namespace {

// Returns the length of the well-formed sequence at the front of `text`, or 0. `maximal` is the number of bytes that one U+FFFD replaces.
std::size_t utf8_length(std::string_view text, std::size_t& maximal) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  maximal = 1;
  if (first < 0x80) return 1;
  std::size_t length = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (first >= 0xC2 && first <= 0xDF) {
    length = 2;
  } else if (first >= 0xE0 && first <= 0xEF) {
    length = 3;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    length = 4;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  for (std::size_t i = 1; i < length; ++i) {
    if (i >= text.size() || byte(i) < low || byte(i) > high) return 0;
    low = 0x80;
    high = 0xBF;
    maximal = i + 1;
  }
  return length;
}

// Returns whether the first eight bytes are ASCII. In most texts they are, so they are checked together.
bool begins_with_ascii(std::string_view text) {
  if (text.size() < 8) return false;
  std::uint64_t eight = 0;
  std::memcpy(&eight, text.data(), 8);
  return (eight & 0x8080808080808080) == 0;
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    if (begins_with_ascii(text)) {
      text.remove_prefix(8);
      continue;
    }
    std::size_t maximal = 0;
    const std::size_t length = utf8_length(text, maximal);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

void append_utf8(std::string& to, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto put = [&](char32_t bits) { to += static_cast<char>(bits); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  if (c < 0x10000) return put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
}

std::string replace_invalid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    std::size_t maximal = 0;
    const std::size_t length = utf8_length(text, maximal);
    if (length == 0) {
      append_utf8(valid, 0xFFFD);
      text.remove_prefix(maximal);
    } else {
      valid += text.substr(0, length);
      text.remove_prefix(length);
    }
  }
  return valid;
}

}  // namespace martlet
