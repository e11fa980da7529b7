#include "runtime_address.hpp"

#include <arpa/inet.h>

#include <array>

#include "endpoint.hpp"

namespace martlet::lambda {

Result<RuntimeAddress> find_runtime_address(std::string_view host_and_port) {
  const Result<Endpoint> endpoint = find_endpoint(host_and_port);
  if (!endpoint) return std::unexpected(endpoint.error());
  std::array<char, INET6_ADDRSTRLEN> text{};
  RuntimeAddress address;
  if (endpoint->address.any.sa_family == AF_INET6) {
    ::inet_ntop(AF_INET6, &endpoint->address.v6.sin6_addr, text.data(), text.size());
    address.port = ntohs(endpoint->address.v6.sin6_port);
  } else {
    ::inet_ntop(AF_INET, &endpoint->address.v4.sin_addr, text.data(), text.size());
    address.port = ntohs(endpoint->address.v4.sin_port);
  }
  address.host = text.data();
  return address;
}

}  // namespace martlet::lambda
