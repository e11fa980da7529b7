#pragma once
#include <string>

namespace martlet::cloud::event_bridge {

/// Returns whether `range` is a CIDR range, such as "10.0.0.0/24" or "2001:db8::/32".
bool is_cidr(const std::string& range);
/// Returns whether the address is in the range. Returns false if `address` isn't an address.
bool is_in_cidr(const std::string& address, const std::string& range);

}  // namespace martlet::cloud::event_bridge
