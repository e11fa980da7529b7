#pragma once
#include <boost/asio/ip/address.hpp>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::net {

using Addresses = std::vector<boost::asio::ip::address>;

/// Returns the addresses of a host, from the system's resolver. Blocks, possibly for seconds if name servers don't respond. Fails with
/// Code::not_found for an unknown host. A static program uses only the hosts file and DNS, whatever nsswitch.conf says.
Result<Addresses> look_up(const std::string& host);

}  // namespace martlet::net
