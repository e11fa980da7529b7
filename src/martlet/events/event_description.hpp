#pragma once
#include <string>
#include <string_view>

#include <martlet/json/value.hpp>

namespace martlet::events {

/// Describes an event for a message: `2 records of aws:sqs from "orders-queue"`. Contains names of queues and other sources, never the data
/// that was sent.
std::string describe_event(const json::Value& event, std::string_view text);

}  // namespace martlet::events
