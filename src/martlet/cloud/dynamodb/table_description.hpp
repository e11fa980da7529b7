#pragma once
#include <string>

#include "dynamodb_store.hpp"

namespace martlet::cloud::dynamodb {

/// Returns a table's description for a response. `status` is "ACTIVE", or "CREATING" or "DELETING" in the response to the operation that
/// does so.
TableDescription describe_table(DynamoDbStore& store, const TableRow& table, const std::string& status = "ACTIVE");
ContinuousBackupsDescription describe_backups(const TableRow& table, WallTime now);

}  // namespace martlet::cloud::dynamodb
