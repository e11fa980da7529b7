#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace martlet::json {

/// Appends `number` as JavaScript's String(number) writes it (ECMA-262, Number::toString): the fewest digits that read back as the
/// same double, exponents below 1e-6 and from 1e21 on, -0 as 0, "NaN" and "Infinity".
void append_number(std::string& to, double number);

/// The double nearest to `text`, a number in JSON's grammar: correctly rounded, infinite beyond the range of doubles.
double to_double(std::string_view text);

/// `digits` / 10^`places`, correctly rounded: for up to short_decimal_digits digits and as many places.
double short_decimal(std::uint64_t digits, int places);
inline constexpr int short_decimal_digits = 15;

}  // namespace martlet::json
