#pragma once
#include <martlet/json/value.hpp>

namespace martlet::events {

/// Converts DynamoDB's attribute values to plain JSON: {"S":"7"} to "7", {"M":{...}} to an object. Leaves anything else unchanged.
/// Contract: Amazon DynamoDB API Reference, AttributeValue.
json::Value plain(const json::Value& attribute);

/// Does the same for an item, an object of attributes.
json::Value plain_item(const json::Value& item);

}  // namespace martlet::events
