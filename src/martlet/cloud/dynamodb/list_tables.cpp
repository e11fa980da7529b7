#include "dynamodb_handlers.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<ListTablesResponse> list_tables(DynamoDbStore& store, Call& call, ListTablesRequest& request) {
  const ServiceResult<> allowed = call.authorize({.action = "dynamodb:ListTables", .resource = "*"});
  if (!allowed) return std::unexpected(allowed.error());
  constexpr int limit_default = 100;
  const int limit = request.limit.value_or(limit_default);
  ListTablesResponse response;
  response.table_names = store.names({call.account(), call.region}, request.exclusive_start_table_name.value_or(""), limit + 1);
  if (std::ssize(response.table_names) > limit) {
    response.table_names.pop_back();
    response.last_evaluated_table_name = response.table_names.back();
  }
  return response;
}

}  // namespace martlet::cloud::dynamodb
