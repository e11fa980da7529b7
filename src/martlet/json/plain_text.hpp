#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace martlet::json {

/// The first byte of a JSON string, from `at` on, that doesn't stand for itself: a quote, a backslash, a control character.
/// `end` where there is none.
inline const char* end_of_plain(const char* at, const char* end) {
  static_assert(std::endian::native == std::endian::little, "the first byte is looked for at the low end of a word");
  const auto byte_of = [](std::uint64_t word) { return static_cast<unsigned>(std::countr_zero(word)) / 8; };
  using Bytes [[gnu::vector_size(16)]] = unsigned char;  // SSE2 and NEON, whichever the machine has
  for (; end - at >= 16; at += 16) {
    Bytes bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    const auto special = (bytes == '"') | (bytes == '\\') | (bytes < 0x20);
    std::uint64_t words[2];
    std::memcpy(words, &special, sizeof words);
    if (words[0]) return at + byte_of(words[0]);
    if (words[1]) return at + 8 + byte_of(words[1]);
  }
  while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
  return at;
}

inline constexpr std::size_t plain_block_bytes = 16;

/// Copies what stands for itself from `at` on to `to`, and gives the first byte that doesn't. Whole blocks are copied where they can be:
/// `to` has room for all of the source and a block more.
inline const char* copy_plain(const char* at, const char* end, char*& to) {
  const char* const special = end_of_plain(at, end);
  const auto bytes = static_cast<std::size_t>(special - at);
  if (bytes <= plain_block_bytes && static_cast<std::size_t>(end - at) >= plain_block_bytes)
    std::memcpy(to, at, plain_block_bytes);
  else if (bytes > 0)
    std::memcpy(to, at, bytes);
  to += bytes;
  return special;
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
