#pragma once
#include <optional>
#include <string_view>

#include <martlet/base/clock.hpp>

namespace martlet::cloud {

/// An integer or a decimal number: `10`, `-0.5`.
std::optional<double> number_of(std::string_view text);
/// An ISO 8601 time or date, or seconds since 1970.
std::optional<WallTime> time_of(std::string_view text);
/// Is the IPv4 or IPv6 address in `network`: a CIDR block, or one address?
bool is_in_network(std::string_view address, std::string_view network);

}  // namespace martlet::cloud
