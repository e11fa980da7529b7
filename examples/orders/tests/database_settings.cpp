#include "database_settings.hpp"

#include <cstdlib>

#include "new_dynamodb_table.hpp"

namespace orders {

bool is_on_dynamodb() { return std::getenv("ORDERS_TEST_TABLES") != nullptr; }

Settings settings_with_new_database() {
  Settings settings;
  settings.database = ":memory:";
  if (is_on_dynamodb()) settings.table = new_dynamodb_table();
  return settings;
}

}  // namespace orders
