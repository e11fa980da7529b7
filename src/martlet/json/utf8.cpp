#include "utf8.hpp"

#include <martlet/base/simd_byte_block.hpp>

namespace martlet::json {
namespace {

/// Returns the offset of the first byte beyond ASCII. Checks many bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  const auto is_beyond_ascii = [](auto bytes) { return bytes >= 0x80; };
  const auto block = [&](std::size_t index) { return block_at(text.data() + at + index * block_bytes); };
  constexpr std::size_t blocks = 4;
  for (; at + blocks * block_bytes <= text.size(); at += blocks * block_bytes) {
    if (first_of(is_beyond_ascii(block(0) | block(1) | block(2) | block(3))) != block_bytes) break;
  }
  const char* const end = text.data() + text.size();
  return static_cast<std::size_t>(find_byte(text.data() + at, end, is_beyond_ascii) - text.data());
}

bool is_between(unsigned char byte, unsigned char low, unsigned char high) { return byte >= low && byte <= high; }

/// Returns the length of the sequence at the start, which is beyond ASCII; 0 if it is malformed (Unicode, table 3-7).
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0); };
  const auto continues = [&](std::size_t i) { return is_between(byte(i), 0x80, 0xBF); };
  const unsigned char lead = byte(0);
  if (is_between(lead, 0xC2, 0xDF)) return continues(1) ? 2 : 0;
  if (is_between(lead, 0xE0, 0xEF)) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;   // no overlong forms
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;  // no surrogates
    return is_between(byte(1), low, high) && continues(2) ? 3 : 0;
  }
  if (is_between(lead, 0xF0, 0xF4)) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;  // nothing beyond U+10FFFF
    return is_between(byte(1), low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
  std::size_t at = skip_ascii(text, 0);
  while (at < text.size()) {
    const std::size_t length = sequence_length(text.substr(at));
    if (length == 0) return at;
    at = skip_ascii(text, at + length);
  }
  return at;
}

}  // namespace martlet::json
