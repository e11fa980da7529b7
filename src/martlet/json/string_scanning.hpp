#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <martlet/base/simd_byte_block.hpp>

namespace martlet::json {

/// Is this byte, or each byte of this block, something other than a plain character of a JSON string: a quote, a backslash or a control
/// character?
inline constexpr auto is_special = [](auto bytes) { return (bytes == '"') | (bytes == '\\') | (bytes < 0x20); };

/// Returns the first byte from `at` on that isn't a plain character; `end` if all are.
inline const char* end_of_plain(const char* at, const char* end) { return find_byte(at, end, is_special); }

/// Does the same, and copies the bytes before it to `to`, in whole blocks: `to` must have room for the whole source and one more block.
inline const char* copy_plain(const char* at, const char* end, char*& to) {
  for (; static_cast<std::size_t>(end - at) >= block_bytes; at += block_bytes, to += block_bytes) {
    const ByteBlock bytes = block_at(at);
    std::memcpy(to, &bytes, sizeof bytes);
    if (const std::size_t plain = first_of(is_special(bytes)); plain < block_bytes) {
      to += plain;
      return at + plain;
    }
  }
  while (at != end && !is_special(static_cast<unsigned char>(*at))) *to++ = *at++;
  return at;
}

/// Returns whether the bytes at `at` begin with `word`. Words are short: two loads that may overlap are cheaper than a call of memcmp.
inline bool begins_with(const char* at, std::string_view word) {
  const auto is_same = [&]<class Word>(Word left, std::size_t offset) {
    Word right{};
    std::memcpy(&left, at + offset, sizeof left);
    std::memcpy(&right, word.data() + offset, sizeof right);
    return left == right;
  };
  const std::size_t size = word.size();
  if (size > 32) return std::memcmp(at, word.data(), size) == 0;
  if (size > 16)
    return is_same(std::uint64_t{}, 0) && is_same(std::uint64_t{}, 8) && is_same(std::uint64_t{}, size - 16) &&
           is_same(std::uint64_t{}, size - 8);
  if (size >= 8) return is_same(std::uint64_t{}, 0) && is_same(std::uint64_t{}, size - 8);
  if (size >= 4) return is_same(std::uint32_t{}, 0) && is_same(std::uint32_t{}, size - 4);
  return std::string_view(at, size) == word;
}

}  // namespace martlet::json
