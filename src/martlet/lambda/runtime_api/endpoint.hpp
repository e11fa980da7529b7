#pragma once
#include <netinet/in.h>
#include <sys/socket.h>

#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::lambda {

/// A TCP address to connect to.
struct Endpoint {
  union {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
  } address{};
  socklen_t length = 0;
};

/// Reads `host:port` as AWS_LAMBDA_RUNTIME_API has it. Not by getaddrinfo: in a static program it would load the name service's
/// shared libraries, and only those of the very glibc that it was linked with.
/// Fails with Code::not_found for what is not an address, and for a name that `hosts_file` doesn't have.
Result<Endpoint> find_endpoint(std::string_view host_and_port, const char* hosts_file = "/etc/hosts");

}  // namespace martlet::lambda
