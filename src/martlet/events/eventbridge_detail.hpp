#pragma once
#include <string>

#include <martlet/json/value.hpp>

namespace martlet::events {

/// Removes the detail of an event of EventBridge and returns it as JSON text; "" if it is absent. Scheduler may send it as a string of
/// JSON.
std::string take_detail(json::Value& event);

}  // namespace martlet::events
