#pragma once
#include <string>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/http/response.hpp>

#include "service_error.hpp"

namespace martlet::cloud {

/// Writes `response`, a value of the operation's response schema. The reverse of aws::read_response(). If the payload is bytes, a stream
/// can be set as the body afterwards.
http::Response write_response(const aws::Operation& operation, const void* response, const std::string& request_id);

/// Writes an error in the service's protocol. If `is_head`, the response has no body, like every response to a HEAD request.
http::Response write_error(const aws::Service& service, const ServiceError& error, const std::string& request_id, bool is_head = false);

}  // namespace martlet::cloud
