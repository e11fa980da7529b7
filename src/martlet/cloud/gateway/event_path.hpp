#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include <martlet/cloud/gateway/gateway.hpp>

namespace martlet::cloud {

/// The path of a request in its event, which contains it in two places.
struct EventPath {
  std::string path;          ///< `path` or `rawPath`
  std::string context_path;  ///< `requestContext.path` or `requestContext.http.path`
};

/// Returns the paths that a gateway derives from a percent-encoded path, as it was sent. Fails with Code::malformed if the gateway responds
/// with 400, as an HTTP API does for a path that it can't decode.
///
/// REST APIs, function URLs and load balancers keep the path as sent. HTTP APIs, in both formats, decode it, cut it at a `?`, decode it
/// again (`/a%2Fb` becomes `/a/b`, `/a%3Fb` becomes `/a`, and `/a%25b` can't be decoded), and put a named stage before it. Contract:
/// captures from AWS, restated in tests/captures.
Result<EventPath> event_path(std::string_view sent, const GatewayOptions& options);

}  // namespace martlet::cloud
