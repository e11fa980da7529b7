#pragma once
#include <string>

namespace martlet::json {

/// Appends `number` as JavaScript's String(number) writes it (ECMA-262, Number::toString): the fewest digits that read back as the
/// same double, exponents below 1e-6 and from 1e21 on, -0 as 0, "NaN" and "Infinity".
void append_number(std::string& to, double number);

}  // namespace martlet::json
