#pragma once
#include <string>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/http/response.hpp>

#include "service_error.hpp"

namespace martlet::cloud {

/// The reverse of aws::read_response(): writes `response`, a value of the operation's response schema. A stream for the body can be put in
/// afterwards where the payload is bytes.
http::Response write_response(const aws::Operation& operation, const void* response, const std::string& request_id);

/// An error as the service's protocol writes it. `head`: without a body, as the answer to HEAD.
http::Response write_error(const aws::Service& service, const ServiceError& error, const std::string& request_id, bool is_head = false);

}  // namespace martlet::cloud
