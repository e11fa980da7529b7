#pragma once
#include <string>

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

}  // namespace martlet::aws
