#pragma once
#include "config.hpp"

namespace orders {

/// Settings for a service on a database of its own: SQLite in memory, or, where ORDERS_TEST_TABLES is set, a new table of the DynamoDB that
/// AWS_ENDPOINT_URL names.
Settings with_a_fresh_database();
/// Is that DynamoDB?
bool is_on_dynamodb();

}  // namespace orders
