#pragma once
#include <string_view>

namespace martlet::json {

/// Returns the double nearest to `text`, a number in JSON's grammar: correctly rounded, infinite beyond the range of doubles.
double to_double(std::string_view text);

}  // namespace martlet::json
