#pragma once
#include <compare>
#include <string>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::dynamodb {

/// A DynamoDB number: up to 38 significant digits, with a magnitude from 1E-130 to 9.9E+125. Contract: DynamoDB Developer Guide, "Supported
/// data types", Number.
class DecimalNumber {
 public:
  /// Constructs 0.
  DecimalNumber() = default;
  /// Parses "12.50" or "-1e3". Fails with ValidationException: `The parameter cannot be converted to a numeric value: 1x`.
  static ServiceResult<DecimalNumber> parse(std::string_view text);

  /// Returns the number without an exponent, as DynamoDB returns numbers: "12.5", "-1000".
  std::string text() const;
  /// Returns bytes that sort like the numbers.
  std::string sort_key() const;
  /// Returns the size in whole bytes, as DynamoDB counts it.
  std::size_t size() const;

  DecimalNumber negated() const;
  /// Returns the sum. Fails if the sum has too many digits or its magnitude is out of range.
  ServiceResult<DecimalNumber> plus(const DecimalNumber& other) const;

  friend bool operator==(const DecimalNumber&, const DecimalNumber&) = default;
  friend std::strong_ordering operator<=>(const DecimalNumber& a, const DecimalNumber& b);

 private:
  static ServiceResult<DecimalNumber> checked(bool is_negative, std::string digits, long exponent);
  char digit_at(long power) const;

  bool is_negative_ = false;
  std::string digits_;  // without leading or trailing zeros; empty for 0
  int exponent_ = 0;    // the exponent of the first digit: 1 for "12.5"
};

}  // namespace martlet::cloud::dynamodb
