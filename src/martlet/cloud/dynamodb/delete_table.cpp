#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "table_access.hpp"
#include "table_description.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<TableDescribed> delete_table(DynamoDbStore& store, Call& call, TableRequest& request) {
  const ServiceResult<TableRow> table = permitted_table_definition(store, call, request.table_name, "dynamodb:DeleteTable");
  if (!table) return std::unexpected(table.error());
  if (table->settings.is_protected)
    return std::unexpected(
        validation_error("Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first."));
  TableDescription description = describe_table(store, *table, "DELETING");
  store.remove(*table);
  return TableDescribed{std::move(description)};
}

}  // namespace martlet::cloud::dynamodb
