#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/operation.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::aws {

/// A complete response.
struct WireResponse {
  int status = 0;
  http::Headers headers;
  std::string body;
};

/// Reads a successful response into `response`, a fresh value of the operation's response schema. Unknown members, nulls and unknown
/// enumeration values are accepted; anything else fails with failure_code::malformed_response and a message that quotes nothing from the
/// response.
Outcome<void> read_response(const Operation& operation, WireResponse wire, void* response);

/// Reads the failure in an error response: its code, message and request ID, from the body or the headers.
Failure read_failure(const Operation& operation, const WireResponse& wire);

/// Returns the request ID of a response, or "" if it has none.
std::string request_id_of(const http::Headers& headers);

}  // namespace martlet::aws
