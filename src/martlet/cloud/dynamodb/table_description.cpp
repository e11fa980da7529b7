#include "table_description.hpp"

#include <martlet/cloud/api/unix_time.hpp>

namespace martlet::cloud::dynamodb {
namespace {

ProvisionedThroughputDescription describe_throughput(const std::optional<ProvisionedThroughput>& throughput) {
  const ProvisionedThroughput units = throughput.value_or(ProvisionedThroughput());
  return {
      .number_of_decreases_today = 0, .read_capacity_units = units.read_capacity_units, .write_capacity_units = units.write_capacity_units};
}

IndexDescription describe_index(DynamoDbStore& store, const TableRow& table, const Index& index, const std::string& status) {
  const TableSize size = store.size(table, index.index_name);
  IndexDescription description{.index_name = index.index_name, .key_schema = index.key_schema, .projection = index.projection};
  description.index_size_bytes = size.bytes;
  description.item_count = size.items;
  description.index_arn = table.arn() + "/index/" + index.index_name;
  if (is_global(table, index)) {
    description.index_status = status;
    description.provisioned_throughput = describe_throughput(index.provisioned_throughput);
  }
  return description;
}

std::optional<std::vector<IndexDescription>> describe_indexes(DynamoDbStore& store, const TableRow& table,
                                                              const std::vector<Index>& indexes, const std::string& status) {
  if (indexes.empty()) return std::nullopt;
  std::vector<IndexDescription> all;
  for (const Index& index : indexes) all.push_back(describe_index(store, table, index, status));
  return all;
}

}  // namespace

TableDescription describe_table(DynamoDbStore& store, const TableRow& table, const std::string& status) {
  const TableSettings& settings = table.settings;
  const TableSize size = store.size(table, "");
  TableDescription description{.attribute_definitions = settings.attributes, .table_name = table.name, .key_schema = settings.keys};
  description.table_status = status;
  description.creation_date_time = unix_seconds(table.created);
  description.provisioned_throughput = describe_throughput(settings.throughput);
  description.table_size_bytes = size.bytes;
  description.item_count = size.items;
  description.table_arn = table.arn();
  description.table_id = table.table_id;
  if (settings.billing_mode == "PAY_PER_REQUEST")
    description.billing_mode_summary = BillingModeSummary{"PAY_PER_REQUEST", unix_seconds(table.created)};
  description.local_secondary_indexes = describe_indexes(store, table, settings.locals, status);
  description.global_secondary_indexes = describe_indexes(store, table, settings.globals, status);
  if (settings.key_arn) description.sse_description = SseDescription{"ENABLED", "KMS", *settings.key_arn};
  if (settings.table_class) description.table_class_summary = TableClassSummary{*settings.table_class};
  description.deletion_protection_enabled = settings.is_protected;
  return description;
}

ContinuousBackupsDescription describe_backups(const TableRow& table, WallTime now) {
  ContinuousBackupsDescription backups{.continuous_backups_status = "ENABLED"};
  PointInTimeRecoveryDescription& recovery = backups.point_in_time_recovery_description.emplace();
  const std::optional<WallTime>& since = table.settings.recoverable_since;
  recovery.point_in_time_recovery_status = since ? "ENABLED" : "DISABLED";
  if (!since) return backups;
  recovery.recovery_period_in_days = static_cast<int>(table.settings.recovery_days);
  recovery.earliest_restorable_date_time = unix_seconds(*since);
  recovery.latest_restorable_date_time = unix_seconds(now);
  return backups;
}

}  // namespace martlet::cloud::dynamodb
