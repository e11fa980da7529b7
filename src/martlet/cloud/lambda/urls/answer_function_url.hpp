#pragma once
#include <martlet/base/log.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Responds to a request to a function URL: handles CORS, checks the caller's permissions, and invokes the function through a Gateway.
/// Responds with 403 if the URL doesn't exist, as on AWS. `plane` and `request` must live until the task completes.
Task<http::Response> answer_function_url(ControlPlane& plane, http::Request& request, Log log);

}  // namespace martlet::cloud::lambda
