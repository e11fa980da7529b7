#pragma once
#include <string>

#include "table_store.hpp"

namespace martlet::cloud::dynamodb {

/// A table as operations tell of it. `status`: "ACTIVE"; "CREATING" and "DELETING" of what is just done.
TableDescription describe_table(TableStore& store, const TableRow& table, const std::string& status = "ACTIVE");
ContinuousBackupsDescription describe_backups(const TableRow& table, WallTime now);

}  // namespace martlet::cloud::dynamodb
