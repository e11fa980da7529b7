#pragma once
#include <martlet/json/value.hpp>

namespace martlet::events {

/// DynamoDB's attribute values as plain JSON: {"S":"7"} is "7", {"M":{...}} an object. What isn't an attribute value stays as it is.
/// Contract: Amazon DynamoDB API Reference, AttributeValue.
json::Value plain(const json::Value& attribute);

/// An item: the object of its attributes.
json::Value plain_item(const json::Value& item);

}  // namespace martlet::events
