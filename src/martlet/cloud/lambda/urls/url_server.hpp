#pragma once
#include <martlet/base/log.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Answers a request to a function URL: CORS, who calls and whether it may, then the function by a Gateway. 403 where there is no such URL,
/// as on AWS. `plane` and `request` must live until the answer is there.
Task<http::Response> answer_function_url(ControlPlane& plane, http::Request& request, Log log);

}  // namespace martlet::cloud::lambda
