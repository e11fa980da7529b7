#include "dynamodb_handlers.hpp"
#include "table_access.hpp"
#include "table_description.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<DescribeTableResponse> describe_table(DynamoDbStore& store, Call& call, TableRequest& request) {
  const ServiceResult<TableRow> table = permitted_table_definition(store, call, request.table_name, "dynamodb:DescribeTable");
  if (!table) return std::unexpected(table.error());
  return DescribeTableResponse{describe_table(store, *table)};
}

}  // namespace martlet::cloud::dynamodb
