#pragma once
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>

#include "resources.hpp"

namespace martlet::cloud::http_apis {

/// Does the API answer this request by itself, before any route?
bool is_preflight(const http::Request& request);
http::Response answer_preflight(const http::Request& request, const Cors& cors);

/// Puts the API's own CORS headers in the place of the function's.
/// Contract: API Gateway Developer Guide, "Configure CORS for HTTP APIs in API Gateway".
void put_cors(const http::Request& request, const Cors& cors, http::Response& response);

}  // namespace martlet::cloud::http_apis
