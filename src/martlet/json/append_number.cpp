#include "append_number.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "exact_powers_of_ten.hpp"

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

/// Appends a double that is at least 1 and equals a decimal of at most 15 digits, at most 6 of them after the point. No two decimals of at
/// most 15 digits have the same double, so this is the shortest form. Returns false for all other doubles.
bool append_short(std::string& to, double number) {
  constexpr double digits_end = 1e15;
  constexpr int places_max = 6;
  for (int places = 0; places <= places_max; ++places) {
    const double scaled = number * exact_powers_of_ten[places];
    if (scaled >= digits_end) return false;
    const auto whole = static_cast<std::int64_t>(scaled + 0.5);
    if (static_cast<double>(whole) / exact_powers_of_ten[places] != number) continue;
    char digits[24];
    char* const end = std::to_chars(digits, digits + sizeof digits, whole).ptr;
    const auto count = static_cast<int>(end - digits);
    if (places == 0) return to.append(digits, end), true;
    if (count <= places) return false;  // below 1
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

}  // namespace

void append_number(std::string& to, double number) {
  if (append_special(to, number)) return;
  if (number < 0) {
    to += '-';
    number = -number;
  }
  if (!append_short(to, number)) append_decimal(to, shortest(number));
}

}  // namespace martlet::json
