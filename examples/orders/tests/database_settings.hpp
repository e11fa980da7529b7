#pragma once
#include "settings.hpp"

namespace orders {

/// Settings for a service on its own database: SQLite in memory, or, if ORDERS_TEST_TABLES is set, a new table in the DynamoDB at
/// AWS_ENDPOINT_URL.
Settings settings_with_new_database();
/// Returns whether that database is in DynamoDB.
bool is_on_dynamodb();

}  // namespace orders
