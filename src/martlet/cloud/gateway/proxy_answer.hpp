#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// The response that a function's answer means. `is_head`: the request was a HEAD. Code::malformed, saying what is wrong, for an answer
/// that isn't of the format.
///
/// A REST API takes an object with `statusCode`. A name in `multiValueHeaders` hides the same one in `headers`.
/// An HTTP API takes the same with `cookies`; any other JSON without `statusCode` is itself the body of a 200.
Result<http::Response> read_answer(const std::string& payload, PayloadFormat format, bool is_head);

}  // namespace martlet::cloud
