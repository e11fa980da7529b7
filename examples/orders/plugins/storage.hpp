#pragma once
#include <string>

#include <martlet/server/plugin.hpp>

namespace orders {

struct StorageOptions {
  std::string database;  ///< an SQLite file; missing tables are created
  std::string table;     ///< a DynamoDB table instead of the file; "": none. Created by infra/modules/table
};

/// Binds the stores.
martlet::Plugin storage(StorageOptions options);

}  // namespace orders
