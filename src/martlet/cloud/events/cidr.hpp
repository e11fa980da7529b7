#pragma once
#include <string>

namespace martlet::cloud::events {

/// "10.0.0.0/24", "2001:db8::/32"
bool is_cidr(const std::string& range);
/// false also for what isn't an address.
bool is_in_cidr(const std::string& address, const std::string& range);

}  // namespace martlet::cloud::events
