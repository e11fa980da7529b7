#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/json/value.hpp>

// What EventBridge's events have in common.

namespace martlet::events {

/// The strings of a list; those that aren't strings are left out.
std::vector<std::string> texts(const json::Value& event, std::string_view key);

/// Takes the detail out, as JSON text; "" if it is absent. Scheduler may send it as a string of JSON.
std::string take_detail(json::Value& event);

}  // namespace martlet::events
