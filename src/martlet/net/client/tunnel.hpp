#pragma once
#include <memory>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/net/client/proxy.hpp>
#include <martlet/net/connection/timeouts.hpp>
#include <martlet/net/reactor/transport.hpp>

namespace martlet::net {

/// Asks a proxy, on a connection to it, for a tunnel to `origin` (CONNECT; RFC 9110, section 9.3.6), and returns the connection, which
/// then leads to the origin. Fails with Code::denied if the proxy requires other credentials or forbids it, Code::unavailable if it
/// can't reach the origin or breaks off, Code::malformed if it doesn't speak HTTP/1. All must stay until the task has ended.
Task<Result<std::unique_ptr<Transport>>> open_tunnel(std::unique_ptr<Transport> to_proxy, const Proxy& proxy, const Origin& origin,
                                                     Timeouts& timeouts);

}  // namespace martlet::net
