#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::lambda {

/// Where the Runtime API is, for those who connect by other means than RuntimeApiConnection.
struct RuntimeAddress {
  std::string host;  ///< an address in digits, IPv6 without brackets
  std::uint16_t port = 80;
};

/// Reads `host:port` as AWS_LAMBDA_RUNTIME_API has it. Fails with Code::not_found for what is not an address, and for a name that
/// /etc/hosts doesn't have.
Result<RuntimeAddress> find_runtime_address(std::string_view host_and_port);

}  // namespace martlet::lambda
