#pragma once
#include <boost/asio/ip/address.hpp>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::net {

using Addresses = std::vector<boost::asio::ip::address>;

/// The addresses of a host, by the system's resolver. Blocks, for seconds where the name servers don't answer. Code::not_found for a host
/// that is unknown. A static program asks the hosts file and DNS alone, whatever nsswitch.conf says.
Result<Addresses> look_up(const std::string& host);

}  // namespace martlet::net
