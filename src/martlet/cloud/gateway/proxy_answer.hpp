#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

struct AnswerRules {
  GatewayKind kind = GatewayKind::http_api_2;
  bool is_head = false;        ///< the request was a HEAD
  bool decodes_base64 = true;  ///< false: a base64 body is sent as it is, as a REST API does for types that aren't binary media types
  bool is_prelude = false;     ///< the text is the beginning of a streamed answer, which has no body
};

/// The response that a function's answer describes. Fails with Code::malformed, and the reason, if the answer doesn't have the format.
///
/// Format 1.0 is an object with `statusCode`; a name in `multiValueHeaders` hides the same one in `headers`. Format 2.0 is the same with
/// `cookies`; any other JSON without `statusCode` is the body of a 200. A load balancer accepts format 1.0, but of the headers only
/// `multiValueHeaders`, and at most load_balancer_body_bytes_max bytes.
Result<http::Response> read_answer(const std::string& payload, const AnswerRules& rules);

}  // namespace martlet::cloud
