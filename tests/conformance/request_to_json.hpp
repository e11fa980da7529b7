#pragma once
#include <martlet/server/request.hpp>

namespace conformance {

/// The path parameters as JSON, for routes that return what they received.
martlet::json::Value params_to_json(const martlet::Request& request);
/// The query parameters as JSON; a repeated name becomes an array.
martlet::json::Value query_to_json(const martlet::Request& request);
/// The parsed body as JSON; bytes become `{"base64": ...}`, and a missing body becomes null.
martlet::json::Value payload_to_json(const martlet::Request& request);

}  // namespace conformance
