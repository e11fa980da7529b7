#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "dynamodb_store.hpp"

namespace martlet::cloud::dynamodb {

/// A table as a request names it.
struct TableName {
  AccountRegion account_region{};
  std::string name{};
  std::string arn() const { return "arn:aws:dynamodb:" + account_region.region + ":" + account_region.account + ":table/" + name; }
};
/// Reads a table's name in the caller's account and region, or its ARN. Fails with ValidationException.
ServiceResult<TableName> read_table_name(const Call& call, const std::string& name);

struct ItemAccess {
  std::string_view action;                 ///< "dynamodb:GetItem"
  std::string index{};                     ///< the index that is accessed; empty for the table
  std::vector<const aws::Item*> keys{};    ///< keys or whole items, for the condition key dynamodb:LeadingKeys
  std::optional<std::string> partition{};  ///< the partition of a query, for the same condition key
};
/// Finds a table whose items the caller is allowed to access. Fails with ResourceNotFoundException.
ServiceResult<TableRow> permitted_table(DynamoDbStore& store, const Call& call, const std::string& name, const ItemAccess& access);
/// Finds a table on which the caller is allowed to do `action`. Fails with a ResourceNotFoundException that names the table.
ServiceResult<TableRow> permitted_table_definition(DynamoDbStore& store, const Call& call, const std::string& name,
                                                   std::string_view action);

}  // namespace martlet::cloud::dynamodb
