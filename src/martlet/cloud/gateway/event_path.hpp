#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include <martlet/cloud/gateway/gateway.hpp>

namespace martlet::cloud {

/// The path of a request in its event, which has it in two places.
struct EventPath {
  std::string path;          ///< `path` or `rawPath`
  std::string context_path;  ///< `requestContext.path` or `requestContext.http.path`
};

/// The paths that a gateway derives from a percent-encoded path, as it was sent. Fails with Code::malformed if the gateway responds with
/// 400, as an HTTP API does for a path that it can't decode.
///
/// REST API, function URL, load balancer: as it was sent. HTTP API, both formats: decoded, cut at a `?`, and then decoded again, so that
/// `/a%2Fb` is `/a/b`, `/a%3Fb` is `/a`, and `/a%25b` can't be decoded; with a named stage before it.
/// Contract: captures from AWS, restated in tests/captures.
Result<EventPath> event_path(std::string_view sent, const GatewayOptions& options);

}  // namespace martlet::cloud
