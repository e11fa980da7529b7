#pragma once
#include <martlet/server/request.hpp>

namespace conformance {

/// Parts of a request as JSON, for the routes that show what arrived.
martlet::json::Value params_of(const martlet::Request& request);
/// A repeated name is an array.
martlet::json::Value query_of(const martlet::Request& request);
/// What the body was parsed into; bytes as `{"base64": ...}`, no body as null.
martlet::json::Value payload_of(const martlet::Request& request);

}  // namespace conformance
