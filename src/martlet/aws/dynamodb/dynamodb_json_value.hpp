#pragma once
#include <martlet/json/value.hpp>

namespace martlet::aws {

/// Returns a value in DynamoDB's JSON: `{"S":"text"}`.
inline json::Value typed_value(std::string_view type, json::Value value) {
  json::Value wire = json::Object();
  wire.set(type, std::move(value));
  return wire;
}

}  // namespace martlet::aws
