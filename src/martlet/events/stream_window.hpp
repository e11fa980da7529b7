#pragma once
#include <string_view>

#include <martlet/json/value.hpp>

namespace martlet::events {

/// A tumbling window in which nothing came, of a stream whose ARN has `service` in it.
bool is_empty_window(const json::Value& event, std::string_view service);

}  // namespace martlet::events
