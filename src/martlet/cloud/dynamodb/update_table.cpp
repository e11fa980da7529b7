#include <algorithm>

#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "table_access.hpp"
#include "table_checks.hpp"
#include "table_description.hpp"

namespace martlet::cloud::dynamodb {
namespace {

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }

ServiceResult<> check_supported(const UpdateTableRequest& request) {
  if (request.stream_specification && request.stream_specification->stream_enabled.value_or(false))
    return std::unexpected(not_supported("streams of tables"));
  if (request.replica_updates) return std::unexpected(not_supported("global tables"));
  const bool asks_something = request.billing_mode || request.provisioned_throughput || request.global_secondary_index_updates ||
                              request.deletion_protection_enabled || request.table_class || request.sse_specification ||
                              request.stream_specification || request.on_demand_throughput || request.warm_throughput;
  if (asks_something) return {};
  return refuse(
      "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates or SSESpecification or "
      "ReplicaUpdates is required");
}

// Checks the whole table with the rules of CreateTable.
ServiceResult<> check_table(const TableRow& table) {
  CreateTableRequest whole{.attribute_definitions = table.settings.attributes, .table_name = table.name};
  whole.key_schema = table.settings.keys;
  if (!table.settings.locals.empty()) whole.local_secondary_indexes = table.settings.locals;
  if (!table.settings.globals.empty()) whole.global_secondary_indexes = table.settings.globals;
  whole.billing_mode = table.settings.billing_mode;
  whole.provisioned_throughput = table.settings.throughput;
  return check_new_table(whole);
}

// Drops the attributes that are no longer part of a key.
void forget_unused(TableSettings& settings) {
  std::vector<std::string> used;
  const auto use = [&](const std::vector<KeySchemaElement>& keys) {
    for (const KeySchemaElement& key : keys) used.push_back(key.attribute_name);
  };
  use(settings.keys);
  for (const Index& index : settings.locals) use(index.key_schema);
  for (const Index& index : settings.globals) use(index.key_schema);
  std::erase_if(settings.attributes,
                [&](const AttributeDefinition& definition) { return std::ranges::find(used, definition.attribute_name) == used.end(); });
}

void set_simple(const Call& call, TableSettings& settings, const UpdateTableRequest& request) {
  if (request.billing_mode) settings.billing_mode = *request.billing_mode;
  if (request.provisioned_throughput) settings.throughput = request.provisioned_throughput;
  if (settings.billing_mode == "PAY_PER_REQUEST") {
    settings.throughput.reset();
    for (Index& index : settings.globals) index.provisioned_throughput.reset();
  }
  if (request.deletion_protection_enabled) settings.is_protected = *request.deletion_protection_enabled;
  if (request.table_class) settings.table_class = request.table_class;
  if (!request.sse_specification) return;
  settings.key_arn.reset();
  if (request.sse_specification->enabled.value_or(false))
    settings.key_arn = request.sse_specification->kms_master_key_id.value_or(call.arn("alias/aws/dynamodb"));
}

struct IndexChanges {
  std::vector<Index> made{};
  std::vector<std::string> removed{};
};

ServiceResult<IndexChanges> set_indexes(TableSettings& settings, const UpdateTableRequest& request) {
  IndexChanges changes;
  for (const IndexUpdate& update : request.global_secondary_index_updates.value_or(std::vector<IndexUpdate>())) {
    if (update.create) {
      changes.made.push_back({.index_name = update.create->index_name,
                              .key_schema = update.create->key_schema,
                              .projection = update.create->projection,
                              .provisioned_throughput = update.create->provisioned_throughput});
      settings.globals.push_back(changes.made.back());
      continue;
    }
    const std::string& name = update.delete_ ? update.delete_->index_name : update.update ? update.update->index_name : "";
    const auto found = std::ranges::find(settings.globals, name, &Index::index_name);
    if (found == settings.globals.end())
      return std::unexpected(dynamodb_error("ResourceNotFoundException", "Requested resource not found"));
    if (update.update) {
      found->provisioned_throughput = update.update->provisioned_throughput;
    } else {
      changes.removed.push_back(name);
      settings.globals.erase(found);
    }
  }
  if (changes.made.size() + changes.removed.size() > 1)
    return std::unexpected(dynamodb_error(
        "LimitExceededException", "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table"));
  return changes;
}

}  // namespace

ServiceResult<TableDescribed> update_table(DynamoDbStore& store, Call& call, UpdateTableRequest& request) {
  ServiceResult<TableRow> table = permitted_table_definition(store, call, request.table_name, "dynamodb:UpdateTable");
  if (!table) return std::unexpected(table.error());
  ServiceResult<> checked = check_supported(request);
  if (!checked) return std::unexpected(checked.error());
  TableSettings& settings = table->settings;
  for (const AttributeDefinition& definition : request.attribute_definitions.value_or(std::vector<AttributeDefinition>())) {
    if (std::ranges::find(settings.attributes, definition.attribute_name, &AttributeDefinition::attribute_name) ==
        settings.attributes.end())
      settings.attributes.push_back(definition);
  }
  const ServiceResult<IndexChanges> changes = set_indexes(settings, request);
  if (!changes) return std::unexpected(changes.error());
  set_simple(call, settings, request);
  forget_unused(settings);
  checked = check_table(*table);
  if (!checked) return std::unexpected(checked.error());
  store.write([&](sqlite::Connection& connection) {
    ItemStore items(connection, *table);
    for (const std::string& name : changes->removed) items.remove_index(name);
    for (const Index& index : changes->made) items.fill(index);
    connection.run("UPDATE tables SET settings = ? WHERE id = ?", settings, table->id);
  });
  return TableDescribed{describe_table(store, *table, "UPDATING")};
}

}  // namespace martlet::cloud::dynamodb
