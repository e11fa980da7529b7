#pragma once
#include <string>

#include <martlet/server/plugin.hpp>

namespace orders {

struct StorageOptions {
  std::string database;  ///< an SQLite file; missing tables are created
  std::string table;     ///< a DynamoDB table (infra/modules/table) to use instead of the file; "": the file is used
};

/// Registers the stores as services: in SQLite, or in DynamoDB if there is a table.
martlet::Plugin storage(StorageOptions options);

}  // namespace orders
