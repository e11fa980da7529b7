#pragma once
#include <memory>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/net/reactor/origin.hpp>
#include <martlet/net/reactor/transport.hpp>

namespace martlet::net {

/// The settings that the TLS connections of one client share: trusted certificates; TLS 1.2 and 1.3, with HTTP/1.1 in ALPN.
class Tls {
 public:
  /// Reads the trusted certificates that ClientOptions::trust_path selects. Fails with Code::missing if there are none, and with
  /// Code::malformed if they can't be read.
  static Result<std::unique_ptr<Tls>> open(const std::string& trust_path);
  virtual ~Tls() = default;

  /// Starts TLS on a connected transport: performs the handshake, and verifies that the server is `origin`. Fails with Code::denied for a
  /// certificate that isn't trusted, has expired or is for other names; Code::unsupported for a server without TLS 1.2; Code::unavailable
  /// if the connection ends. `this` and `loop` must outlive the task; `loop` must also outlive the transport.
  virtual Task<Result<std::unique_ptr<Transport>>> secure(Loop& loop, std::unique_ptr<Transport> plain, Origin origin) = 0;
};

}  // namespace martlet::net
