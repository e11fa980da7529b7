#pragma once
#include <netinet/in.h>
#include <sys/socket.h>

#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::lambda {

/// A TCP address to connect to.
struct SocketAddress {
  union {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
  } address{};
  socklen_t length = 0;
};

/// Reads `host:port`, the form of AWS_LAMBDA_RUNTIME_API. Doesn't use getaddrinfo: in a static program, it would load shared libraries for
/// looking up names, and these must come from exactly the glibc version that the program was linked with.
/// Fails with Code::not_found for a text that isn't an address, or a name that `hosts_file` doesn't contain.
Result<SocketAddress> find_socket_address(std::string_view host_and_port, const char* hosts_file = "/etc/hosts");

}  // namespace martlet::lambda
