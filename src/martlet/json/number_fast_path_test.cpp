#include <gtest/gtest.h>

#include <string>

#include <martlet/json/number_fast_path.hpp>

namespace martlet::json {
namespace {

/// Returns the number's digits, its places, and the text after it.
std::string read(const std::string& text) {
  const PlainNumber number = plain_number(text.c_str());
  if (!number.end) return "another kind";
  return std::to_string(number.digits) + ' ' + std::to_string(number.places) + ' ' + number.end;
}

TEST(PlainNumber, has_digits_and_optionally_a_point) {
  EXPECT_EQ(read("0}"), "0 0 }");
  EXPECT_EQ(read("7,"), "7 0 ,");
  EXPECT_EQ(read("1250 "), "1250 0  ");
  EXPECT_EQ(read("12.50]"), "1250 2 ]");
  EXPECT_EQ(read("0.05]"), "5 2 ]");
  EXPECT_EQ(read("123456789012345678}"), "123456789012345678 0 }");
  EXPECT_EQ(read("12345678.123456}"), "12345678123456 6 }");
}

TEST(PlainNumber, ends_after_a_leading_zero) { EXPECT_EQ(read("012}"), "0 0 12}"); }

TEST(PlainNumber, does_not_match_other_numbers) {
  for (const char* text : {"-1}", "1e5}", "1E5}", "1.5e5}", ".5}", "5.}", "1234567890123456789}", "1234567890.1234567}", "}", "+1}"})
    EXPECT_EQ(read(text), "another kind") << text;
}

TEST(PlainNumber, is_the_nearest_double) { EXPECT_EQ(plain_number("12345678.123456}").real(), 12345678.123456); }

}  // namespace
}  // namespace martlet::json
