#pragma once
#include "api_gateway_errors.hpp"
#include "api_store.hpp"
#include "request_shapes.hpp"

namespace martlet::cloud::api_gateway {

/// Checks that a request only asks for what is supported, and that its deployment exists.
ServiceResult<> check_stage(ApiStore& store, const StageRequest& request);

}  // namespace martlet::cloud::api_gateway
