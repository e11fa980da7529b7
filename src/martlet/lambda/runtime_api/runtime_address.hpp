#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::lambda {

/// The address of the Runtime API, for code that connects without RuntimeApiConnection.
struct RuntimeAddress {
  std::string host;  ///< an address in digits, IPv6 without brackets
  std::uint16_t port = 80;
};

/// Reads `host:port`, the form of AWS_LAMBDA_RUNTIME_API. Fails with Code::not_found for a text that is not an address, and for a name that
/// /etc/hosts doesn't contain.
Result<RuntimeAddress> find_runtime_address(std::string_view host_and_port);

}  // namespace martlet::lambda
