#pragma once
#include <string>

#include <martlet/cloud/gateway/gateway.hpp>
#include "event_path.hpp"
#include "incoming_request.hpp"

namespace martlet::cloud {

/// Returns an event in format 1.0, from a REST API with the route `ANY /{proxy+}` or an HTTP API with the route `$default`.
std::string format_1_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options);

/// Returns an event in payload format 2.0, from an HTTP API with the route `$default` or from a function URL.
std::string format_2_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options);

/// Returns an event from an Application Load Balancer's target group with multi-value headers.
std::string load_balancer_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options);

}  // namespace martlet::cloud
