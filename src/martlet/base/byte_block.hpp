#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace martlet {

/// Sixteen bytes that are compared at once, with SSE2 or NEON. A comparison such as `block < 0x20` gives one byte for each of them: all
/// bits are set where it holds, and none elsewhere.
using ByteBlock [[gnu::vector_size(16)]] = unsigned char;
inline constexpr std::size_t block_bytes = sizeof(ByteBlock);

inline ByteBlock block_at(const char* bytes) {
  ByteBlock block;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}

/// The index of the first byte that a comparison holds for; block_bytes if there is none.
template <class Comparison>
std::size_t first_of(const Comparison& found) {
  static_assert(sizeof found == block_bytes);
  static_assert(std::endian::native == std::endian::little, "the first byte is looked for at the low end of a word");
  std::uint64_t words[2];
  std::memcpy(words, &found, sizeof words);
  const auto byte_of = [](std::uint64_t word) { return static_cast<unsigned>(std::countr_zero(word)) / 8; };
  return words[0] ? byte_of(words[0]) : words[1] ? 8 + byte_of(words[1]) : block_bytes;
}

/// The first byte from `at` on for which `is_wanted` holds; `end` if there is none. `is_wanted` is called with blocks and with single
/// bytes.
template <class IsWanted>
const char* find_byte(const char* at, const char* end, IsWanted is_wanted) {
  for (; static_cast<std::size_t>(end - at) >= block_bytes; at += block_bytes) {
    if (const std::size_t index = first_of(is_wanted(block_at(at))); index < block_bytes) return at + index;
  }
  while (at != end && !is_wanted(static_cast<unsigned char>(*at))) ++at;
  return at;
}

}  // namespace martlet
