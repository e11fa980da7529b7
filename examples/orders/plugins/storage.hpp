#pragma once
#include <string>

#include <martlet/server/plugin.hpp>

namespace orders {

struct StorageOptions {
  std::string database;  ///< a file of SQLite, whose tables are created if they are missing
  std::string table;     ///< of DynamoDB, in place of the file; "": none. Laid by infra/modules/table
};

/// The stores.
martlet::Plugin storage(StorageOptions options);

}  // namespace orders
