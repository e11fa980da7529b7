#pragma once
#include <optional>
#include <string>

#include <martlet/cloud/gateway/gateway.hpp>

#include "incoming.hpp"

namespace martlet::cloud {

/// The event of a REST API's proxy integration, payload format 1.0, from the route `ANY /{proxy+}`. `path` is decoded.
std::string rest_event(const Incoming& incoming, const std::string& path, const GatewayOptions& options);

/// The event of an HTTP API, payload format 2.0, from the route `$default`.
std::string http_api_event(const Incoming& incoming, const GatewayOptions& options);

}  // namespace martlet::cloud
