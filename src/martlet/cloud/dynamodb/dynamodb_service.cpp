#include "dynamodb_service.hpp"

#include <martlet/cloud/api/handler_registration.hpp>

#include "dynamodb_handlers.hpp"
#include "dynamodb_operations.hpp"

namespace martlet::cloud {
namespace {

using dynamodb::DynamoDbStore;
namespace operations = dynamodb::operations;

Constraint table() { return member("TableName").required().length(1, 1024); }
Constraint index() { return member("IndexName").length(3, 255).pattern("[a-zA-Z0-9_.-]+"); }
Constraint capacity() { return member("ReturnConsumedCapacity").one_of({"INDEXES", "TOTAL", "NONE"}); }
Constraint metrics() { return member("ReturnItemCollectionMetrics").one_of({"SIZE", "NONE"}); }
Constraint returned() { return member("ReturnValues").one_of({"ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"}); }
Constraint returned_on_failure() { return member("ReturnValuesOnConditionCheckFailure").one_of({"ALL_OLD", "NONE"}); }
Constraint select() { return member("Select").one_of({"SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"}); }
Constraint limit() { return member("Limit").min(1); }
Constraint resource() { return member("ResourceArn").required().length(1, 1283); }

void serve_tables(HandlerRegistration<DynamoDbStore>& tables) {
  using namespace dynamodb;
  tables.add(
      operations::create_table,
      {table(), member("AttributeDefinitions").required(), member("KeySchema").required().min_length(1),
       member("BillingMode").one_of({"PROVISIONED", "PAY_PER_REQUEST"}), member("ProvisionedThroughput.ReadCapacityUnits").min(1),
       member("ProvisionedThroughput.WriteCapacityUnits").min(1), member("TableClass").one_of({"STANDARD", "STANDARD_INFREQUENT_ACCESS"})},
      &create_table);
  tables.add(operations::update_table,
             {table(), member("BillingMode").one_of({"PROVISIONED", "PAY_PER_REQUEST"}),
              member("TableClass").one_of({"STANDARD", "STANDARD_INFREQUENT_ACCESS"})},
             &update_table);
  tables.add(operations::describe_table, {table()}, &describe_table);
  tables.add(operations::delete_table, {table()}, &delete_table);
  tables.add(operations::list_tables,
             {member("ExclusiveStartTableName").length(3, 255).pattern("[a-zA-Z0-9_.-]+"), member("Limit").range(1, 100)}, &list_tables);
  tables.add(operations::describe_continuous_backups, {table()}, &describe_continuous_backups);
  tables.add(operations::update_continuous_backups,
             {table(), member("PointInTimeRecoverySpecification").required(),
              member("PointInTimeRecoverySpecification.RecoveryPeriodInDays").range(1, 35)},
             &update_continuous_backups);
  tables.add(operations::describe_time_to_live, {table()}, &describe_time_to_live);
  tables.add(
      operations::update_time_to_live,
      {table(), member("TimeToLiveSpecification").required(), member("TimeToLiveSpecification.AttributeName").required().length(1, 255)},
      &update_time_to_live);
  tables.add(operations::list_tags_of_resource, {resource()}, &list_tags_of_resource);
  tables.add(operations::tag_resource, {resource(), member("Tags").required()}, &tag_resource);
  tables.add(operations::untag_resource, {resource(), member("TagKeys").required()}, &untag_resource);
}

void serve_items(HandlerRegistration<DynamoDbStore>& tables) {
  using namespace dynamodb;
  tables.add(operations::get_item, {table(), member("Key").required(), capacity()}, &get_item);
  tables.add(operations::put_item, {table(), member("Item").required(), returned(), returned_on_failure(), capacity(), metrics()},
             &put_item);
  tables.add(operations::update_item, {table(), member("Key").required(), returned(), returned_on_failure(), capacity(), metrics()},
             &update_item);
  tables.add(operations::delete_item, {table(), member("Key").required(), returned(), returned_on_failure(), capacity(), metrics()},
             &delete_item);
  tables.add(operations::query, {table(), index(), select(), limit(), capacity()}, &query);
  tables.add(
      operations::scan,
      {table(), index(), select(), limit(), capacity(), member("TotalSegments").range(1, 1'000'000), member("Segment").range(0, 999'999)},
      &scan);
  tables.add(operations::batch_get_item, {member("RequestItems").required().length(1, 100), capacity()}, &batch_get_item);
  tables.add(operations::batch_write_item, {member("RequestItems").required().length(1, 25), capacity(), metrics()}, &batch_write_item);
  tables.add(operations::transact_write_items,
             {member("TransactItems").required().length(1, 100), member("ClientRequestToken").length(1, 36), capacity(), metrics()},
             &transact_write_items);
  tables.add(operations::transact_get_items, {member("TransactItems").required().length(1, 100), capacity()}, &transact_get_items);
}

}  // namespace

struct DynamoDbService::Parts {
  DynamoDbStore store;
};

DynamoDbService::DynamoDbService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
DynamoDbService::DynamoDbService(DynamoDbService&&) noexcept = default;
DynamoDbService::~DynamoDbService() = default;

Result<DynamoDbService> DynamoDbService::open(const StateFolder& state) {
  Result<sqlite::Database> database = state.database("dynamodb", DynamoDbStore::migrations());
  if (!database) return std::unexpected(database.error());
  return DynamoDbService(std::make_unique<Parts>(DynamoDbStore(*std::move(database))));
}

void DynamoDbService::serve(Api& api) {
  HandlerRegistration<DynamoDbStore> tables(api, parts_->store);
  serve_tables(tables);
  serve_items(tables);
}

}  // namespace martlet::cloud
