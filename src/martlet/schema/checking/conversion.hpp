#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/schema/number.hpp>

/// Text that is read as another value, as joi converts it.
namespace martlet::schema {

enum class NumberText { no_number, unsafe, ok };

/// Decimal notation with spaces around it, a sign, a fraction, an exponent; no hexadecimal, no infinity, not "".
/// unsafe: written with digits that the nearest double doesn't keep. Unless a real is wanted, an integer of 64 bits keeps all of them.
NumberText number_from_text(std::string_view text, bool wants_real, Number& number);

/// "true" and "false", whatever their case, spaces around them.
std::optional<bool> bool_from_text(std::string_view text);

/// Without white space at both ends, as JavaScript understands it: Unicode's, and the byte order mark.
std::string_view trim_unicode(std::string_view text);

/// Letters of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic change case, one for one.
std::string to_lower_unicode(std::string_view text);
std::string to_upper_unicode(std::string_view text);

}  // namespace martlet::schema
