#pragma once
#include <optional>
#include <string_view>

#include <martlet/schema/number.hpp>

/// Conversion of text to numbers and bools, as in joi.
namespace martlet::schema {

enum class NumberText { no_number, unsafe, ok };

/// Reads decimal notation with optional surrounding spaces, sign, fraction and exponent; no hexadecimal, no infinity, not "". Returns
/// `unsafe` if the nearest double doesn't preserve all digits. Unless `wants_real`, a 64-bit integer preserves them.
NumberText number_from_text(std::string_view text, bool wants_real, Number& number);

/// Reads "true" and "false" in any case, with optional surrounding spaces.
std::optional<bool> bool_from_text(std::string_view text);

}  // namespace martlet::schema
