#pragma once
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/http/request.hpp>

#include "constraints.hpp"
#include "operation_route.hpp"
#include "service_error.hpp"

namespace martlet::cloud {

/// Reads a client's request into `request`, a fresh value of the operation's request schema. The reverse of aws::write_request(). Checks
/// `constraints` first, on the document as received. If they aren't met, fails with AWS's ValidationException.
ServiceResult<> read_request(const aws::Operation& operation, const Constraints& constraints, const PathMembers& path,
                             const http::Request& http, std::string_view body, void* request);

}  // namespace martlet::cloud
