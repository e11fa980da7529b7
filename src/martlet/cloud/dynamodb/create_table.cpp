#include <martlet/base/random.hpp>

#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "table_access.hpp"
#include "table_checks.hpp"
#include "table_description.hpp"

namespace martlet::cloud::dynamodb {
namespace {

TableSettings settings_of(const Call& call, const CreateTableRequest& request) {
  TableSettings settings{.attributes = request.attribute_definitions, .keys = request.key_schema};
  settings.locals = request.local_secondary_indexes.value_or(std::vector<Index>());
  settings.globals = request.global_secondary_indexes.value_or(std::vector<Index>());
  settings.billing_mode = request.billing_mode.value_or("PROVISIONED");
  settings.throughput = request.provisioned_throughput;
  if (request.sse_specification && request.sse_specification->enabled.value_or(false))
    settings.key_arn = request.sse_specification->kms_master_key_id.value_or(call.arn("alias/aws/dynamodb"));
  settings.table_class = request.table_class;
  settings.is_protected = request.deletion_protection_enabled.value_or(false);
  for (const Tag& tag : request.tags.value_or(std::vector<Tag>())) settings.tags[tag.key] = tag.value;
  return settings;
}

}  // namespace

ServiceResult<TableDescribed> create_table(DynamoDbStore& store, Call& call, CreateTableRequest& request) {
  const ServiceResult<TableName> named = read_table_name(call, request.table_name);
  if (!named) return std::unexpected(named.error());
  ServiceResult<> checked =
      call.authorize({.action = "dynamodb:CreateTable", .resource = named->arn(), .account = named->account_region.account});
  if (checked && request.tags) checked = call.authorize({.action = "dynamodb:TagResource", .resource = named->arn()});
  if (checked) checked = check_new_table(request);
  if (!checked) return std::unexpected(checked.error());
  if (store.find(named->account_region, named->name))
    return std::unexpected(dynamodb_error("ResourceInUseException", "Table already exists: " + named->name));
  TableRow table{
      .account = named->account_region.account, .region = named->account_region.region, .name = named->name, .table_id = random_uuid()};
  table.created = call.now;
  table.settings = settings_of(call, request);
  store.add(table);
  return TableDescribed{describe_table(store, table, "CREATING")};
}

}  // namespace martlet::cloud::dynamodb
