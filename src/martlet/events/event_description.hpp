#pragma once
#include <string>
#include <string_view>

#include <martlet/json/value.hpp>

namespace martlet::events {

/// What an event is, for a message: `2 records of aws:sqs from "orders-queue"`. Names of queues and of other sources, never what was sent.
std::string describe_event(const json::Value& event, std::string_view text);

}  // namespace martlet::events
