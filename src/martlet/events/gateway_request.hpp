#pragma once
#include <martlet/json/value.hpp>

#include "event_kind.hpp"

namespace martlet::events {

/// Gives a delivery the headers, the query and the client's address of an event of API Gateway, in either form, single or multi-valued.
/// What can't be a header is left out.
void add_gateway_request(const json::Value& event, Delivery& delivery);

}  // namespace martlet::events
