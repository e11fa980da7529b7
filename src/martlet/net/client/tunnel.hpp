#pragma once
#include <memory>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/net/client/proxy.hpp>
#include <martlet/net/connection/timeouts.hpp>
#include <martlet/net/reactor/transport.hpp>

namespace martlet::net {

/// Requests a tunnel to `origin` on a connection to a proxy (CONNECT; RFC 9110, section 9.3.6), and returns the connection, which then
/// leads to the origin. Fails with Code::denied if the proxy requires other credentials or forbids it, Code::unavailable if it can't reach
/// the origin or disconnects, Code::malformed if it doesn't speak HTTP/1. All arguments must outlive the task.
Task<Result<std::unique_ptr<Transport>>> open_tunnel(std::unique_ptr<Transport> to_proxy, const Proxy& proxy, const Origin& origin,
                                                     Timeouts& timeouts);

}  // namespace martlet::net
