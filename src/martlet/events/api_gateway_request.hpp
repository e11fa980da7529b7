#pragma once
#include <martlet/json/value.hpp>

#include "event_kind.hpp"

namespace martlet::events {

/// Adds the headers, the query and the client's address from an API Gateway event, single or multi-valued, to a delivery. Ignores invalid
/// headers.
void add_api_gateway_request(const json::Value& event, Delivery& delivery);

}  // namespace martlet::events
