#pragma once
#include <cstdint>

#include "dynamodb_keys.hpp"

namespace orders {

/// The partition that holds the attachment of an order.
std::string attachment_partition(std::int64_t order);
/// Deletes the whole attachment of an order.
void remove_attachment(aws::DynamoDbTable& table, std::int64_t order);

}  // namespace orders
