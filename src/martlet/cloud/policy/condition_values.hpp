#pragma once
#include <optional>
#include <string_view>

#include <martlet/base/wall_time.hpp>

namespace martlet::cloud {

/// Parses an integer or a decimal number: `10`, `-0.5`.
std::optional<double> number_of(std::string_view text);
/// Parses an ISO 8601 time or date, or seconds since 1970.
std::optional<WallTime> time_of(std::string_view text);
/// Returns whether the IPv4 or IPv6 address is in `network`, a CIDR block or a single address.
bool is_in_network(std::string_view address, std::string_view network);

}  // namespace martlet::cloud
