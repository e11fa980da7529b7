#pragma once
#include <string>
#include <string_view>

namespace martlet::schema {

/// Converts letters of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic to lower case, each to one letter.
std::string to_lower_unicode(std::string_view text);
/// Converts the same letters to upper case.
std::string to_upper_unicode(std::string_view text);

}  // namespace martlet::schema
