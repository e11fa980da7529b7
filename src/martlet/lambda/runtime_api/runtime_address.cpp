#include "runtime_address.hpp"

#include <arpa/inet.h>

#include <array>

#include "socket_address.hpp"

namespace martlet::lambda {

Result<RuntimeAddress> find_runtime_address(std::string_view host_and_port) {
  const Result<SocketAddress> socket_address = find_socket_address(host_and_port);
  if (!socket_address) return std::unexpected(socket_address.error());
  std::array<char, INET6_ADDRSTRLEN> text{};
  RuntimeAddress address;
  if (socket_address->address.any.sa_family == AF_INET6) {
    ::inet_ntop(AF_INET6, &socket_address->address.v6.sin6_addr, text.data(), text.size());
    address.port = ntohs(socket_address->address.v6.sin6_port);
  } else {
    ::inet_ntop(AF_INET, &socket_address->address.v4.sin_addr, text.data(), text.size());
    address.port = ntohs(socket_address->address.v4.sin_port);
  }
  address.host = text.data();
  return address;
}

}  // namespace martlet::lambda
