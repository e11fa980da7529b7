#pragma once
#include <cstdint>

namespace martlet::json {

/// The powers of ten that a double represents exactly.
inline constexpr double exact_powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

inline constexpr int short_decimal_digits = 15;

/// Returns `digits` / 10^`places`, correctly rounded. `places` must not exceed short_decimal_digits. Unless it is 0, `digits` must have at
/// most short_decimal_digits decimal digits.
inline double short_decimal(std::uint64_t digits, int places) {
  return static_cast<double>(static_cast<std::int64_t>(digits)) / exact_powers_of_ten[places];
}

}  // namespace martlet::json
