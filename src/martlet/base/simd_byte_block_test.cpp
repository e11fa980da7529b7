#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <martlet/base/simd_byte_block.hpp>

namespace martlet {
namespace {

constexpr auto is_x = [](auto bytes) { return bytes == 'x'; };

TEST(ByteBlock, finds_the_first_byte_in_a_text_of_any_size) {
  for (std::size_t size = 0; size <= 70; ++size) {
    for (std::size_t first = 0; first <= size; ++first) {
      std::vector<char> text(size, '.');  // on the heap and of this exact size, so that a sanitizer detects reads beyond it
      for (std::size_t i = first; i < size; i += 3) text[i] = 'x';
      const char* const begin = text.data();
      EXPECT_EQ(find_byte(begin, begin + size, is_x) - begin, static_cast<std::ptrdiff_t>(first)) << size;
    }
  }
}

constexpr auto is_control = [](auto bytes) { return bytes < 0x20; };

TEST(ByteBlock, ends_with_a_short_text_although_the_rest_of_its_block_is_zeros) {
  for (std::size_t size = 0; size < block_bytes; ++size) {
    const auto text = std::make_unique<char[]>(size);
    std::fill_n(text.get(), size, 'x');
    const char* const end = text.get() + size;
    EXPECT_EQ(find_byte(text.get(), end, is_control), end);
    for (std::size_t place = size; place-- > 0;) {
      text[place] = '\n';
      EXPECT_EQ(find_byte(text.get(), end, is_control), text.get() + place);
    }
  }
}

TEST(ByteBlock, starts_at_the_given_offset) {
  const std::string text = "xxxxxxxxxxxxxxxxxxx..................x";
  const char* const end = text.data() + text.size();
  EXPECT_EQ(find_byte(text.data() + 19, end, is_x), end - 1);
  EXPECT_EQ(find_byte(text.data() + 19, end - 1, is_x), end - 1);
}

TEST(ByteBlock, reports_whether_a_comparison_holds_for_all_bytes) {
  std::string text(block_bytes, 'x');
  EXPECT_TRUE(holds_for_all(is_x(block_at(text.data()))));
  for (char& byte : text) {
    byte = '.';
    EXPECT_FALSE(holds_for_all(is_x(block_at(text.data()))));
    byte = 'x';
  }
}

}  // namespace
}  // namespace martlet
