#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include <martlet/cloud/gateway/gateway.hpp>

namespace martlet::cloud {

/// A path as an event has it, in its two places.
struct EventPath {
  std::string path;          ///< `path` or `rawPath`
  std::string context_path;  ///< `requestContext.path` or `requestContext.http.path`
};

/// What a gateway makes of a path as it was sent, percent-encoded. Code::malformed where it answers 400: an HTTP API, for a path that it
/// can't decode.
///
/// REST API, function URL, load balancer: as it was sent. HTTP API, both formats: decoded, cut at a `?`, and then decoded again, so that
/// `/a%2Fb` is `/a/b`, `/a%3Fb` is `/a`, and `/a%25b` can't be decoded; with a named stage before it.
/// Contract: captures from AWS, restated in tests/captures.
Result<EventPath> event_path(std::string_view sent, const GatewayOptions& options);

}  // namespace martlet::cloud
