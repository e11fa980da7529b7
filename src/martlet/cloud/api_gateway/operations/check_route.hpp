#pragma once
#include "api_gateway_errors.hpp"
#include "api_store.hpp"
#include "request_shapes.hpp"

namespace martlet::cloud::api_gateway {

/// Checks that a request only asks for what is supported, that the route's key is well-formed and unique in the API, and that its target
/// exists.
ServiceResult<> check_route(ApiStore& store, const RouteRequest& request, const Route& route);

}  // namespace martlet::cloud::api_gateway
