#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

struct AnswerRules {
  GatewayKind kind = GatewayKind::http_api_2;
  bool is_head = false;        ///< the request was a HEAD
  bool decodes_base64 = true;  ///< false: a body in base64 is sent as it is, as a REST API does for what isn't a binary media type
  bool is_prelude = false;     ///< what is read is the beginning of a streamed answer, which has no body
};

/// The response that a function's answer means. Code::malformed, saying what is wrong, for an answer that isn't of the format.
///
/// Format 1.0 takes an object with `statusCode`; a name in `multiValueHeaders` hides the same one in `headers`. Format 2.0 takes the same
/// with `cookies`; any other JSON without `statusCode` is itself the body of a 200. A load balancer takes what format 1.0 takes, of its
/// headers `multiValueHeaders` alone, and at most load_balancer_body_bytes_max bytes.
Result<http::Response> read_answer(const std::string& payload, const AnswerRules& rules);

}  // namespace martlet::cloud
