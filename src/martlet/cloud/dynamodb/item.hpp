#pragma once
#include <cstddef>

#include <martlet/aws/dynamodb/attribute_value.hpp>

#include "attribute_value.hpp"

namespace martlet::cloud::dynamodb {

/// The attributes of an item, by name.
using Item = AttributeValue::Map;

/// Reads an item. Fails for the same reasons as AttributeValue::read().
ServiceResult<Item> read_item(const aws::Item& wire);
aws::Item wire_of(const Item& item);
/// Returns the size of an item in bytes, including its names.
std::size_t size_of(const Item& item);

}  // namespace martlet::cloud::dynamodb
