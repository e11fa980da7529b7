#include <martlet/base/excerpt.hpp>

#include <gtest/gtest.h>

#include <vector>

#include <martlet/base/join.hpp>

namespace martlet {
namespace {

TEST(Excerpt, ends_with_a_whole_character) {
  EXPECT_EQ(first_bytes("a\u00FC\u20AC", 6), "a\u00FC\u20AC");
  EXPECT_EQ(first_bytes("a\u00FC\u20AC", 5), "a\u00FC");
  EXPECT_EQ(first_bytes("a\u00FC\u20AC", 2), "a");
  EXPECT_EQ(first_bytes("\u20AC", 2), "");
}

TEST(Excerpt, shows_that_something_was_left_out) {
  EXPECT_EQ(shortened("12345", 5), "12345");
  EXPECT_EQ(shortened("123456", 5), "12...");
  EXPECT_EQ(shortened("1\u20AC3456", 5), "1...");
  EXPECT_EQ(shortened("123456", 2), "12");
}

TEST(Excerpt, is_quoted) {
  EXPECT_EQ(quoted("text"), "\"text\"");
  EXPECT_EQ(quoted("text", 4), "\"text\"");
  EXPECT_EQ(quoted("text", 2), "\"te...\"");
}

TEST(Excerpt, has_no_control_characters) { EXPECT_EQ(without_controls("a\n\x1b[2Jb\x7F", '?'), "a??[2Jb?"); }

TEST(Join, puts_the_separator_between) {
  EXPECT_EQ(join(std::vector<std::string>{}, ", "), "");
  EXPECT_EQ(join(std::vector<std::string>{"a"}, ", "), "a");
  EXPECT_EQ(join(std::vector<std::string>{"", "b", ""}, ", "), ", b, ");
  EXPECT_EQ(join(std::vector<int>{1, 2}, "; ", [](int number) { return std::to_string(number); }), "1; 2");
}

}  // namespace
}  // namespace martlet
