#include "number_conversion.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace martlet::json {
namespace {

/// The shortest digits of a positive double: 0.DIGITS x 10^point.
struct Decimal {
  char digits[20];
  int count = 0;
  int point = 0;
};

Decimal shortest(double number) {
  char text[40];
  const auto [end, error] = std::to_chars(text, text + sizeof text, number, std::chars_format::scientific);
  Decimal decimal;
  const char* at = text;
  for (; at != end && *at != 'e'; ++at) {
    if (*at != '.') decimal.digits[decimal.count++] = *at;
  }
  at += at[1] == '+' ? 2 : 1;
  int exponent = 0;
  std::from_chars(at, end, exponent);
  decimal.point = exponent + 1;
  return decimal;
}

void append_exponent(std::string& to, const Decimal& decimal) {
  to += decimal.digits[0];
  if (decimal.count > 1) {
    to += '.';
    to.append(decimal.digits + 1, decimal.digits + decimal.count);
  }
  to += decimal.point > 0 ? "e+" : "e-";
  to += std::to_string(std::abs(decimal.point - 1));
}

/// A double that is a decimal of at most 15 digits is written as that decimal: no two such decimals share a double, so it is the
/// shortest form. Prices, counts and most other numbers are of this kind. Returns false for all others.
bool append_short(std::string& to, double number) {
  constexpr double digits_end = 1e15;
  constexpr int places_max = 6;
  for (int places = 0; places <= places_max; ++places) {
    const double scaled = number * powers_of_ten[places];
    if (scaled >= digits_end) return false;
    const auto whole = static_cast<std::int64_t>(scaled + 0.5);
    if (static_cast<double>(whole) / powers_of_ten[places] != number) continue;
    char digits[24];
    char* const end = std::to_chars(digits, digits + sizeof digits, whole).ptr;
    const auto count = static_cast<int>(end - digits);
    if (places == 0) return to.append(digits, end), true;
    if (count <= places) return false;  // 0.00...: left to the general algorithm
    to.append(digits, end - places);
    to += '.';
    to.append(end - places, end);
    return true;
  }
  return false;
}

/// Appends the digits in the layout of ECMA-262, Number::toString, steps 6 to 10.
void append_decimal(std::string& to, const Decimal& decimal) {
  const int count = decimal.count;
  const int point = decimal.point;
  if (point > 21 || point < -5) return append_exponent(to, decimal);
  if (point <= 0) {
    to += "0.";
    to.append(static_cast<std::size_t>(-point), '0');
    to.append(decimal.digits, decimal.digits + count);
  } else if (count <= point) {
    to.append(decimal.digits, decimal.digits + count);
    to.append(static_cast<std::size_t>(point - count), '0');
  } else {
    to.append(decimal.digits, decimal.digits + point);
    to += '.';
    to.append(decimal.digits + point, decimal.digits + count);
  }
}

bool append_special(std::string& to, double number) {
  if (std::isnan(number)) {
    to += "NaN";
  } else if (std::isinf(number)) {
    to += number < 0 ? "-Infinity" : "Infinity";
  } else if (number == 0) {
    to += '0';
  } else {
    return false;
  }
  return true;
}

/// Up to 15 digits, and powers of ten up to 10^22, are exact as doubles, so one division rounds correctly (Clinger's fast path).
/// Most numbers that people write are of this kind. Returns false for all others.
bool read_short(std::string_view text, double& number) {
  const bool is_negative = text.starts_with('-');
  std::uint64_t digits = 0;
  int count = 0;
  int places = 0;
  bool has_point = false;
  for (const char c : text.substr(is_negative ? 1 : 0)) {
    if (c == '.') {
      has_point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++count > short_decimal_digits) return false;
    digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
    places += has_point ? 1 : 0;
  }
  const double magnitude = short_decimal(digits, places);
  number = is_negative ? -magnitude : magnitude;
  return true;
}

/// Returns the exponent after `e`; the limits of int if it has too many digits.
int exponent_of(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == std::string_view::npos) return 0;
  std::string_view digits = text.substr(e + 1);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  if (error == std::errc{}) return exponent;
  return digits.starts_with('-') ? std::numeric_limits<int>::min() : std::numeric_limits<int>::max();
}

/// Returns whether a number beyond double's range is huge, rather than tiny. The position of its first digit other than 0 decides.
bool is_huge(std::string_view text) {
  const std::string_view mantissa = text.substr(0, text.find_first_of("eE"));
  const std::size_t first = mantissa.find_first_of("123456789");
  if (first == std::string_view::npos) return false;
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const long long places = static_cast<long long>(point) - static_cast<long long>(first);
  return places + exponent_of(text) > 0;
}

}  // namespace

void append_number(std::string& to, double number) {
  if (append_special(to, number)) return;
  if (number < 0) {
    to += '-';
    number = -number;
  }
  if (!append_short(to, number)) append_decimal(to, shortest(number));
}

double to_double(std::string_view text) {
  double number = 0;
  if (read_short(text, number)) return number;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc::result_out_of_range) return number;
  const double magnitude = is_huge(text) ? std::numeric_limits<double>::infinity() : 0.0;
  return text.starts_with('-') ? -magnitude : magnitude;
}

}  // namespace martlet::json
