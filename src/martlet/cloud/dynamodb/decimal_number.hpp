#pragma once
#include <compare>
#include <string>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::dynamodb {

/// A number of DynamoDB: up to 38 significant digits, of a magnitude from 1E-130 to 9.9E+125. Contract: DynamoDB Developer Guide,
/// "Supported data types", Number.
class DecimalNumber {
 public:
  /// 0
  DecimalNumber() = default;
  /// "12.50", "-1e3". Fails with ValidationException and AWS's words: `The parameter cannot be converted to a numeric value: 1x`.
  static Reply<DecimalNumber> parse(std::string_view text);

  /// Without an exponent, as DynamoDB gives numbers back: "12.5", "-1000".
  std::string text() const;
  /// Bytes whose order is that of the numbers.
  std::string sort_key() const;
  /// Whole bytes that DynamoDB counts for it.
  std::size_t size() const;

  DecimalNumber negated() const;
  /// Fails where the sum has too many digits, or a magnitude beyond the range.
  Reply<DecimalNumber> plus(const DecimalNumber& other) const;

  friend bool operator==(const DecimalNumber&, const DecimalNumber&) = default;
  friend std::strong_ordering operator<=>(const DecimalNumber& a, const DecimalNumber& b);

 private:
  static Reply<DecimalNumber> checked(bool is_negative, std::string digits, long exponent);
  char digit_at(long power) const;

  bool is_negative_ = false;
  std::string digits_;  // without zeros at both ends; empty: 0
  int exponent_ = 0;    // of the first digit: 1 of "12.5"
};

}  // namespace martlet::cloud::dynamodb
