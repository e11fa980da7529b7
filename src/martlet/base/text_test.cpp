#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

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

// Covers pairs such as '@' and '`', which differ only in the case bit (0x20) but aren't letters.
TEST(EqualsIgnoringCase, is_true_for_two_bytes_only_if_they_are_equal_or_the_same_letter) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      const char x = static_cast<char>(a);
      const char y = static_cast<char>(b);
      EXPECT_EQ(equals_ignoring_case(std::string(1, x), std::string(1, y)), ascii_lower(x) == ascii_lower(y)) << a << ' ' << b;
    }
  }
}

TEST(ToLower, changes_ascii_letters_only) { EXPECT_EQ(to_lower("Content-TYPE @[`{ 09 \u00C4"), "content-type @[`{ 09 \u00C4"); }

TEST(ToUpper, changes_ascii_letters_only) { EXPECT_EQ(to_upper("Content-type @[`{ 09 \u00E4"), "CONTENT-TYPE @[`{ 09 \u00E4"); }

TEST(Trim, removes_ascii_white_space_at_both_ends) {
  EXPECT_EQ(trim(" \t\r\n\v\fa b\f\v\n\r\t "), "a b");
  EXPECT_EQ(trim("a"), "a");
  EXPECT_EQ(trim(" \t "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("\u00A0a\u00A0"), "\u00A0a\u00A0") << "a no-break space isn't ASCII";
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  split(text, ',', [&parts](std::string_view part) { parts.push_back(part); });
  return parts;
}

TEST(Split, yields_every_part_including_empty_ones) {
  using Parts = std::vector<std::string_view>;
  EXPECT_EQ(parts_of("a,bc"), (Parts{"a", "bc"}));
  EXPECT_EQ(parts_of(",a,,b,"), (Parts{"", "a", "", "b", ""}));
  EXPECT_EQ(parts_of("a"), Parts{"a"});
  EXPECT_EQ(parts_of(""), Parts{""});
}

TEST(EqualsInConstantTime, is_true_only_for_equal_texts) {
  EXPECT_TRUE(equals_in_constant_time("", ""));
  EXPECT_TRUE(equals_in_constant_time("secret", "secret"));
  EXPECT_FALSE(equals_in_constant_time("secret", "Secret"));
  EXPECT_FALSE(equals_in_constant_time("secret", "secreT"));
  EXPECT_FALSE(equals_in_constant_time("", "a"));
  EXPECT_FALSE(equals_in_constant_time("a", ""));
}

TEST(EqualsInConstantTime, is_false_if_one_text_repeats_or_begins_the_other) {
  EXPECT_FALSE(equals_in_constant_time("abab", "ab"));
  EXPECT_FALSE(equals_in_constant_time("ab", "abab"));
  EXPECT_FALSE(equals_in_constant_time(std::string_view("\0", 1), ""));
}

}  // namespace
}  // namespace martlet
