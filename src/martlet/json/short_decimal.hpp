#pragma once
#include <cstdint>

namespace martlet::json {

/// The powers of ten that a double represents exactly.
inline constexpr double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                           1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// Returns `digits` / 10^`places`, correctly rounded: for at most short_decimal_digits digits and as many places.
inline double short_decimal(std::uint64_t digits, int places) {
  return static_cast<double>(static_cast<std::int64_t>(digits)) / powers_of_ten[places];
}
inline constexpr int short_decimal_digits = 15;

}  // namespace martlet::json
