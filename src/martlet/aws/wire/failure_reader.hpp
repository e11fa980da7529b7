#pragma once
#include <string>

#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/operation.hpp>
#include <martlet/aws/wire/response_reader.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::aws {

/// Reads the failure in an error response: its code, message and request ID, from the body or the headers.
Failure read_failure(const Operation& operation, const WireResponse& wire);

/// Returns the request ID of a response, or "" if it has none.
std::string request_id_of(const http::Headers& headers);

}  // namespace martlet::aws
