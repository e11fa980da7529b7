#include "to_double.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>

#include "exact_powers_of_ten.hpp"

namespace martlet::json {
namespace {

/// Up to 15 digits, and powers of ten up to 10^22, are exact as doubles, so one division rounds correctly (Clinger's fast path).
/// Returns false for a number with more digits or an exponent.
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

/// Returns the exponent of a number, 0 if it has none. One beyond the range of int is replaced by the nearest limit.
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

/// Returns whether a number out of the range of doubles is too large, rather than too close to 0: whether its first digit other than 0 is
/// before the point once the exponent is applied.
bool is_too_large(std::string_view text) {
  const std::string_view mantissa = text.substr(0, text.find_first_of("eE"));
  const std::size_t first = mantissa.find_first_of("123456789");
  if (first == std::string_view::npos) return false;
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const long long places = static_cast<long long>(point) - static_cast<long long>(first);
  return places + exponent_of(text) > 0;
}

}  // namespace

double to_double(std::string_view text) {
  double number = 0;
  if (read_short(text, number)) return number;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc::result_out_of_range) return number;
  const double magnitude = is_too_large(text) ? std::numeric_limits<double>::infinity() : 0.0;
  return text.starts_with('-') ? -magnitude : magnitude;
}

}  // namespace martlet::json
