#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace martlet::json {

/// Sixteen bytes of a JSON string, with SSE2 or NEON.
using PlainBlock [[gnu::vector_size(16)]] = unsigned char;
inline constexpr std::size_t plain_block_bytes = sizeof(PlainBlock);

/// The index of the first byte that isn't a plain character: a quote, a backslash or a control character. plain_block_bytes if all
/// are.
inline std::size_t first_special(PlainBlock bytes) {
  static_assert(std::endian::native == std::endian::little, "the first byte is looked for at the low end of a word");
  const auto special = (bytes == '"') | (bytes == '\\') | (bytes < 0x20);
  std::uint64_t words[2];
  std::memcpy(words, &special, sizeof words);
  const auto byte_of = [](std::uint64_t word) { return static_cast<unsigned>(std::countr_zero(word)) / 8; };
  return words[0] ? byte_of(words[0]) : words[1] ? 8 + byte_of(words[1]) : plain_block_bytes;
}
inline bool is_special(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

/// The first byte from `at` on that isn't a plain character; `end` if all are.
inline const char* end_of_plain(const char* at, const char* end) {
  for (; static_cast<std::size_t>(end - at) >= plain_block_bytes; at += plain_block_bytes) {
    PlainBlock bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    if (const std::size_t plain = first_special(bytes); plain < plain_block_bytes) return at + plain;
  }
  while (at != end && !is_special(*at)) ++at;
  return at;
}

/// The same, and copies the bytes before it to `to`, in whole blocks: `to` must have room for all of the source and one more block.
inline const char* copy_plain(const char* at, const char* end, char*& to) {
  for (; static_cast<std::size_t>(end - at) >= plain_block_bytes; at += plain_block_bytes, to += plain_block_bytes) {
    PlainBlock bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    std::memcpy(to, &bytes, sizeof bytes);
    if (const std::size_t plain = first_special(bytes); plain < plain_block_bytes) {
      to += plain;
      return at + plain;
    }
  }
  while (at != end && !is_special(*at)) *to++ = *at++;
  return at;
}

/// Do the bytes at `at` begin with `word`? Words are short: two loads that may overlap are cheaper than a call of memcmp.
inline bool begins_with(const char* at, std::string_view word) {
  const auto is_same = [&]<class Word>(Word left, std::size_t offset) {
    Word right{};
    std::memcpy(&left, at + offset, sizeof left);
    std::memcpy(&right, word.data() + offset, sizeof right);
    return left == right;
  };
  const std::size_t size = word.size();
  if (size > 16) return std::memcmp(at, word.data(), size) == 0;
  if (size >= 8) return is_same(std::uint64_t{}, 0) && is_same(std::uint64_t{}, size - 8);
  if (size >= 4) return is_same(std::uint32_t{}, 0) && is_same(std::uint32_t{}, size - 4);
  return std::string_view(at, size) == word;
}

}  // namespace martlet::json
