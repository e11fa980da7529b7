#include "decimal_number.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::dynamodb {
namespace {

DecimalNumber number(std::string_view text) { return DecimalNumber::parse(text).value(); }

TEST(DecimalNumber, is_written_without_an_exponent_and_without_leading_or_trailing_zeros) {
  for (const auto& [text, shown] :
       {std::pair("1.50", "1.5"), std::pair("007", "7"), std::pair("-0.0", "0"), std::pair("1E3", "1000"), std::pair("1e-3", "0.001"),
        std::pair("+12.34e1", "123.4"), std::pair("-.5", "-0.5"), std::pair("5.", "5"),
        std::pair("1234567890123456789012345678901234567.8", "1234567890123456789012345678901234567.8")})
    EXPECT_EQ(number(text).text(), shown) << text;
}

TEST(DecimalNumber, refuses_text_that_is_not_a_number_or_is_out_of_range_or_has_too_many_digits) {
  for (const auto& [text, message] :
       {std::pair("", "The parameter cannot be converted to a numeric value"),
        std::pair("1x", "The parameter cannot be converted to a numeric value: 1x"),
        std::pair("--1", "The parameter cannot be converted to a numeric value: --1"),
        std::pair("1e", "The parameter cannot be converted to a numeric value: 1e"),
        std::pair("1.2.3", "The parameter cannot be converted to a numeric value: 1.2.3"),
        std::pair("NaN", "The parameter cannot be converted to a numeric value: NaN"),
        std::pair("1E126", "Number overflow. Attempting to store a number with magnitude larger than supported range"),
        std::pair("1E-131", "Number underflow. Attempting to store a number with magnitude smaller than supported range"),
        std::pair("123456789012345678901234567890123456789", "Attempting to store more than 38 significant digits in a Number")})
    EXPECT_EQ(DecimalNumber::parse(text).error().message, message) << text;
  EXPECT_TRUE(DecimalNumber::parse("9.99E125"));
  EXPECT_TRUE(DecimalNumber::parse("1E-130"));
}

TEST(DecimalNumber, sorts_by_its_value) {
  const std::vector<std::string> sorted = {"-1E125", "-100", "-12", "-1.2", "-1.19", "-1", "-0.5", "-1E-130", "0",
                                           "1E-130", "0.5",  "1",   "1.19", "1.2",   "9",  "10",   "1E125"};
  for (std::size_t i = 0; i + 1 < sorted.size(); ++i) {
    EXPECT_LT(number(sorted[i]), number(sorted[i + 1])) << sorted[i];
    EXPECT_LT(number(sorted[i]).sort_key(), number(sorted[i + 1]).sort_key()) << sorted[i];
  }
  EXPECT_EQ(number("1.0"), number("1"));
}

TEST(DecimalNumber, adds_exactly) {
  for (const auto& [a, b, sum] :
       {std::tuple("0.1", "0.2", "0.3"), std::tuple("1", "-1", "0"), std::tuple("-100.35", "0.3", "-100.05"), std::tuple("99", "1", "100"),
        std::tuple("1E20", "1", "100000000000000000001"), std::tuple("5", "-7", "-2"), std::tuple("-5", "-7", "-12"),
        std::tuple("0", "-7", "-7"), std::tuple("0.001", "-0.0009", "0.0001")})
    EXPECT_EQ(number(a).plus(number(b)).value().text(), sum) << a << " + " << b;
  EXPECT_FALSE(number("1E38").plus(number("0.1")));
  EXPECT_FALSE(number("9E125").plus(number("9E125")));
}

}  // namespace
}  // namespace martlet::cloud::dynamodb
