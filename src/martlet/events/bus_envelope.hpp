#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/json/value.hpp>

// The common parts of EventBridge's events.

namespace martlet::events {

/// Returns the strings of a list; other values are ignored.
std::vector<std::string> texts(const json::Value& event, std::string_view key);

/// Removes the detail and returns it as JSON text; "" if it is absent. Scheduler may send it as a string of JSON.
std::string take_detail(json::Value& event);

}  // namespace martlet::events
