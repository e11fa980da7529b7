#pragma once
#include <cstdint>

#include <martlet/aws/dynamodb/dynamodb_table.hpp>

namespace orders {

/// Reserves `count` numbers of "orders" or "customers", and returns the first.
std::int64_t reserve_numbers(martlet::aws::DynamoDbTable& table, const char* kind, std::int64_t count = 1);

}  // namespace orders
