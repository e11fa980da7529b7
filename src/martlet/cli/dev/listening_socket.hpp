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

/// Opens a socket. `host` is an IPv4 address. If `port` is 0, the system chooses one. Fails with Code::conflict if the port is in use, with
/// Code::malformed if `host` isn't an IPv4 address, otherwise with Code::unavailable.
Result<ListeningSocket> listen_at(const std::string& host, std::uint16_t port);

}  // namespace martlet::cli
