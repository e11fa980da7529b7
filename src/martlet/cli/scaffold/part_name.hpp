#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// Converts "RateOrder", "rate-order" and "rate_order" to rate_order. Fails with Code::malformed if it isn't a name of letters and digits,
/// and with Code::conflict for a word that C++ or its libraries reserve.
Result<std::string> read_part_name(std::string_view text);

}  // namespace martlet::cli
