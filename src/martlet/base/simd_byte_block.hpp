#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace martlet {

/// Sixteen bytes that are compared at once, with SSE2 or NEON. A comparison such as `block < 0x20` yields one byte for each: 0xFF if it
/// holds, otherwise 0.
using ByteBlock [[gnu::vector_size(16)]] = unsigned char;
inline constexpr std::size_t block_bytes = sizeof(ByteBlock);

inline ByteBlock block_at(const char* bytes) {
  ByteBlock block;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}

/// Returns one bit for each byte, the lowest for the first: it is set if the comparison holds for that byte.
template <class Comparison>
unsigned bits_of(const Comparison& found) {
  static_assert(sizeof found == block_bytes);
#ifdef __SSE2__
  using Bytes [[gnu::vector_size(16)]] = char;
  return static_cast<unsigned>(__builtin_ia32_pmovmskb128(std::bit_cast<Bytes>(found)));
#else
  static_assert(std::endian::native == std::endian::little, "the first byte is looked for at the low end of a word");
  std::uint64_t words[2];
  std::memcpy(words, &found, sizeof words);
  // Selects a different bit of each byte, and sums them up in the highest byte.
  const auto bits = [](std::uint64_t word) { return static_cast<unsigned>((word & 0x8040201008040201) * 0x0101010101010101 >> 56); };
  return bits(words[0]) | bits(words[1]) << 8;
#endif
}

/// Returns the index of the first byte for which the comparison holds, or block_bytes.
template <class Comparison>
std::size_t first_of(const Comparison& found) {
  return static_cast<std::size_t>(std::countr_zero(bits_of(found) | 1u << block_bytes));
}

/// Returns whether the comparison holds for all bytes.
template <class Comparison>
bool holds_for_all(const Comparison& found) {
  return bits_of(found) == (1u << block_bytes) - 1;
}

/// Does what block_at() does, for 1 to 15 bytes; the rest of the block is 0. Overlapping loads are cheaper than a copy of variable size.
inline ByteBlock short_block_at(const char* bytes, std::size_t size) {
  const auto load = [bytes]<class Word>(Word word, std::size_t at) -> std::uint64_t {
    std::memcpy(&word, bytes + at, sizeof word);
    return word;
  };
  std::uint64_t words[2] = {0, 0};
  if (size > 8) {
    words[0] = load(std::uint64_t{}, 0);
    words[1] = load(std::uint64_t{}, size - 8) >> (8 * (block_bytes - size));
  } else if (size >= 4) {
    words[0] = load(std::uint32_t{}, 0) | load(std::uint32_t{}, size - 4) << (8 * (size - 4));
  } else {
    for (std::size_t i = 0; i < size; ++i) words[0] |= load(std::uint8_t{}, i) << (8 * i);
  }
  ByteBlock block;
  std::memcpy(&block, words, sizeof block);
  return block;
}

/// Returns the first byte from `at` on for which `is_wanted` holds, or `end`. `is_wanted` is called with blocks.
template <class IsWanted>
const char* find_byte(const char* at, const char* end, IsWanted is_wanted) {
  const char* const begin = at;
  for (; static_cast<std::size_t>(end - at) >= block_bytes; at += block_bytes) {
    if (const std::size_t index = first_of(is_wanted(block_at(at))); index < block_bytes) return at + index;
  }
  if (at == end) return end;
  // The last block overlaps the one before it.
  if (begin != at) return end - block_bytes + first_of(is_wanted(block_at(end - block_bytes)));
  const auto size = static_cast<std::size_t>(end - at);
  return at + std::min(first_of(is_wanted(short_block_at(at, size))), size);
}

}  // namespace martlet
