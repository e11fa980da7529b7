#pragma once
#include <string>

#include <martlet/json/value.hpp>

#include "event_bus.hpp"

namespace martlet::cloud::event_bridge {

/// Returns an event as the JSON object that patterns are matched with and targets receive. `id` is the id that the bus assigned.
json::Value event_document(const Event& event, const std::string& id);

}  // namespace martlet::cloud::event_bridge
