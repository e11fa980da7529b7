#pragma once
#include <cstdint>
#include <string>

#include <martlet/base/result.hpp>

#include "file_descriptor.hpp"

namespace martlet::cli {

/// A TCP socket that listens. Connections wait in its queue until they are accepted.
struct ListeningSocket {
  FileDescriptor descriptor;
  std::uint16_t port;
};

/// `host` is an IPv4 address. For port 0 the system chooses one. Fails with Code::conflict if the port is in use, malformed if `host` isn't
/// an IPv4 address, unavailable otherwise.
Result<ListeningSocket> listen_at(const std::string& host, std::uint16_t port);

}  // namespace martlet::cli
