#pragma once
#include <cstdint>
#include <limits>

#include <martlet/json/exact_powers_of_ten.hpp>

namespace martlet::json {

/// A number without a sign or an exponent and with few digits, like most numbers. The text after it is not checked.
struct PlainNumber {
  const char* end = nullptr;  ///< nullptr if it is another kind of number, or not a number
  std::uint64_t digits = 0;   ///< without the point
  int places = 0;             ///< after the point
  double real() const { return short_decimal(digits, places); }
};

inline const char* skip_digits(const char* at, std::uint64_t& digits) {
  for (; *at >= '0' && *at <= '9'; ++at) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
  return at;
}

/// Reads such a number. The text must continue after its last digit.
inline PlainNumber plain_number(const char* const begin) {
  const auto first = static_cast<unsigned char>(*begin - '0');
  if (first > 9) return {};
  PlainNumber number{.digits = first};
  const char* at = begin + 1;
  if (first != 0) at = skip_digits(at, number.digits);
  int size_max = std::numeric_limits<std::int64_t>::digits10;
  if (*at == '.') {
    const char* const point = at;
    at = skip_digits(point + 1, number.digits);
    number.places = static_cast<int>(at - point) - 1;
    if (number.places == 0) return {};
    size_max = short_decimal_digits;
  }
  if (*at == 'e' || *at == 'E' || at - begin > size_max) return {};
  number.end = at;
  return number;
}

}  // namespace martlet::json
