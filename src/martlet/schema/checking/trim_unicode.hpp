#pragma once
#include <string_view>

namespace martlet::schema {

/// Removes white space at both ends, as JavaScript defines it: Unicode white space, and the byte order mark.
std::string_view trim_unicode(std::string_view text);

}  // namespace martlet::schema
