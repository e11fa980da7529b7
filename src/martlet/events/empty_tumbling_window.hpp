#pragma once
#include <string_view>

#include <martlet/json/value.hpp>

namespace martlet::events {

/// Returns whether the event is a tumbling window without records, from a stream whose ARN contains `service`.
bool is_empty_window(const json::Value& event, std::string_view service);

}  // namespace martlet::events
