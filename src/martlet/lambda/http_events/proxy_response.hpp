#pragma once
#include <string>
#include <string_view>

#include <martlet/http/response.hpp>

#include "fixed_headers_json.hpp"
#include "http_event.hpp"

namespace martlet::lambda {

/// Returns the JSON text that an integration of `event`'s kind expects for `response`, whose body is `body`, as base64 or text. Headers
/// that belong to a connection (`connection`, `transfer-encoding`, `date`, ...) are left out.
/// `fixed_headers` is a cache to pass again for the next response.
std::string write_answer(const HttpEvent& event, const http::Response& response, std::string_view body, bool as_base64,
                         FixedHeadersJson& fixed_headers);

/// Returns whether a response with this status and these headers can be sent. False for a status outside 200 to 599, a header's name that
/// is not a token, or a control character in its value.
bool is_sendable(const http::Response& response);

/// The content type by which Lambda knows a stream that begins with a prelude.
inline constexpr const char* http_stream_type = "application/vnd.awslambda.http-integration-response";

/// Returns the beginning of a streamed response: the prelude, `{"statusCode":...,"headers":{...},"cookies":[...]}`, eight NUL bytes, and
/// its body unless that is a stream. Omits `content-length`, which the stream's receiver refuses.
/// Contract: AWS Lambda Developer Guide, "Response streaming for Lambda functions"; API Gateway Developer Guide, "Set up a Lambda proxy
/// integration with payload response streaming".
std::string stream_beginning(const http::Response& response);

}  // namespace martlet::lambda
