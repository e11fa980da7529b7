#pragma once
#include "api_gateway_errors.hpp"
#include "request_shapes.hpp"

namespace martlet::cloud::api_gateway {

/// Checks that a request only asks for what is supported, and that the resulting integration is complete.
ServiceResult<> check_integration(const IntegrationRequest& request, const Integration& integration);

}  // namespace martlet::cloud::api_gateway
