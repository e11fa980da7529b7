#include <martlet/base/quoted_text.hpp>

#include <gtest/gtest.h>

namespace martlet {
namespace {

TEST(QuotedText, ends_with_a_whole_character) {
  EXPECT_EQ(first_bytes("a\u00FC\u20AC", 6), "a\u00FC\u20AC");
  EXPECT_EQ(first_bytes("a\u00FC\u20AC", 5), "a\u00FC");
  EXPECT_EQ(first_bytes("a\u00FC\u20AC", 2), "a");
  EXPECT_EQ(first_bytes("\u20AC", 2), "");
}

TEST(QuotedText, shows_that_it_is_truncated) {
  EXPECT_EQ(truncated("12345", 5), "12345");
  EXPECT_EQ(truncated("123456", 5), "12...");
  EXPECT_EQ(truncated("1\u20AC3456", 5), "1...");
  EXPECT_EQ(truncated("123456", 2), "12");
}

TEST(QuotedText, is_quoted) {
  EXPECT_EQ(quoted("text"), "\"text\"");
  EXPECT_EQ(quoted("text", 4), "\"text\"");
  EXPECT_EQ(quoted("text", 2), "\"te...\"");
}

TEST(QuotedText, has_no_control_characters) { EXPECT_EQ(without_controls("a\n\x1b[2Jb\x7F", '?'), "a??[2Jb?"); }

}  // namespace
}  // namespace martlet
