#pragma once
#include <string>

#include <martlet/cloud/gateway/gateway.hpp>
#include "event_path.hpp"
#include "incoming_request.hpp"

namespace martlet::cloud {

/// Payload format 1.0: of a REST API, from the route `ANY /{proxy+}`, or of an HTTP API, from the route `$default`.
std::string format_1_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options);

/// Payload format 2.0: of an HTTP API, from the route `$default`, or of a function URL.
std::string format_2_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options);

/// Of an Application Load Balancer's target group with multi-value headers.
std::string load_balancer_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options);

}  // namespace martlet::cloud
