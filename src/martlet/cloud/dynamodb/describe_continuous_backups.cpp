#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "table_access.hpp"
#include "table_description.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<ContinuousBackupsDescribed> describe_continuous_backups(DynamoDbStore& store, Call& call, TableRequest& request) {
  const ServiceResult<TableRow> table = permitted_table_definition(store, call, request.table_name, "dynamodb:DescribeContinuousBackups");
  if (!table) return std::unexpected(continuous_backups_error(table.error(), request.table_name));
  return ContinuousBackupsDescribed{describe_backups(*table, call.now)};
}

}  // namespace martlet::cloud::dynamodb
