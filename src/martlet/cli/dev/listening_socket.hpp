#pragma once
#include <cstdint>
#include <string>

#include <martlet/base/result.hpp>

#include "file_descriptor.hpp"

namespace martlet::cli {

/// A TCP socket that listens: connections wait in its queue until somebody accepts them.
struct ListeningSocket {
  FileDescriptor descriptor;
  std::uint16_t port;
};

/// `host` is an IPv4 address; port 0: the system chooses one. Fails with Code::conflict where the port is in use, malformed for another
/// host, unavailable otherwise.
Result<ListeningSocket> listen_at(const std::string& host, std::uint16_t port);

}  // namespace martlet::cli
