#include <gtest/gtest.h>

#include <string>

#include <martlet/base/text.hpp>

namespace martlet {
namespace {

TEST(EqualsIgnoringCase, ignores_the_case_of_letters_only) {
  EXPECT_TRUE(equals_ignoring_case("", ""));
  EXPECT_TRUE(equals_ignoring_case("Content-Type", "content-TYPE"));
  EXPECT_FALSE(equals_ignoring_case("", "a"));
  EXPECT_FALSE(equals_ignoring_case("accept", "expect"));
  EXPECT_FALSE(equals_ignoring_case("host", "hosts"));
}

// This includes bytes that differ in the same bit as the two cases of a letter.
TEST(EqualsIgnoringCase, is_true_for_two_bytes_only_if_they_are_equal_or_the_same_letter) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      const char x = static_cast<char>(a);
      const char y = static_cast<char>(b);
      EXPECT_EQ(equals_ignoring_case(std::string(1, x), std::string(1, y)), ascii_lower(x) == ascii_lower(y)) << a << ' ' << b;
    }
  }
}

}  // namespace
}  // namespace martlet
