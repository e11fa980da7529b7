#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

struct ProxyResponseRules {
  GatewayKind kind = GatewayKind::http_api_2;
  bool is_head = false;        ///< the request was a HEAD
  bool decodes_base64 = true;  ///< if false, base64 is sent unchanged, as by a REST API for types that aren't binary media types
  bool is_prelude = false;     ///< whether the text is the beginning of a streamed response, which has no body
};

/// Returns the HTTP response that a function's response describes. Fails with Code::malformed and the reason if the format is wrong.
///
/// Format 1.0 is an object with `statusCode`; a name in `multiValueHeaders` hides the same name in `headers`. Format 2.0 also has
/// `cookies`, and any other JSON without `statusCode` is the body of a 200 response. A load balancer accepts format 1.0, but only the
/// headers in `multiValueHeaders`, and at most load_balancer_body_bytes_max bytes.
Result<http::Response> read_proxy_response(const std::string& payload, const ProxyResponseRules& rules);

}  // namespace martlet::cloud
