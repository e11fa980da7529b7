#pragma once
#include <string>

#include "table_store.hpp"

namespace martlet::cloud::dynamodb {

/// The description of a table in responses. `status`: "ACTIVE", or "CREATING" or "DELETING" for the operation that does so.
TableDescription describe_table(TableStore& store, const TableRow& table, const std::string& status = "ACTIVE");
ContinuousBackupsDescription describe_backups(const TableRow& table, WallTime now);

}  // namespace martlet::cloud::dynamodb
