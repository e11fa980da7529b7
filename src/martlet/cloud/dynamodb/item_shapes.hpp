#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/attribute_value.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of DynamoDB's operations on items, including members that Martlet's client doesn't send. Contract: Amazon DynamoDB API
/// Reference.
namespace martlet::cloud::dynamodb {

struct Capacity {
  std::optional<double> capacity_units{};
};
struct ConsumedCapacity {
  std::optional<std::string> table_name{};
  std::optional<double> capacity_units{};
  std::optional<Capacity> table{};
  std::optional<std::map<std::string, Capacity>> global_secondary_indexes{};
  std::optional<std::map<std::string, Capacity>> local_secondary_indexes{};
};
struct GetItemRequest {
  std::string table_name{};
  aws::Item key{};
  std::optional<bool> consistent_read{};
  std::optional<std::string> projection_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
  std::optional<std::string> return_consumed_capacity{};
  std::optional<json::Value> attributes_to_get{};
};
struct GetItemResponse {
  std::optional<aws::Item> item{};
  std::optional<ConsumedCapacity> consumed_capacity{};
};
struct PutItemRequest {
  std::string table_name{};
  aws::Item item{};
  std::optional<std::string> condition_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
  std::optional<aws::Item> expression_attribute_values{};
  std::optional<std::string> return_values{};
  std::optional<std::string> return_values_on_condition_check_failure{};
  std::optional<std::string> return_consumed_capacity{};
  std::optional<std::string> return_item_collection_metrics{};
  std::optional<json::Value> expected{};
  std::optional<json::Value> conditional_operator{};
};
struct UpdateItemRequest {
  std::string table_name{};
  aws::Item key{};
  std::optional<std::string> update_expression{};
  std::optional<std::string> condition_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
  std::optional<aws::Item> expression_attribute_values{};
  std::optional<std::string> return_values{};
  std::optional<std::string> return_values_on_condition_check_failure{};
  std::optional<std::string> return_consumed_capacity{};
  std::optional<std::string> return_item_collection_metrics{};
  std::optional<json::Value> attribute_updates{};
  std::optional<json::Value> expected{};
  std::optional<json::Value> conditional_operator{};
};
struct DeleteItemRequest {
  std::string table_name{};
  aws::Item key{};
  std::optional<std::string> condition_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
  std::optional<aws::Item> expression_attribute_values{};
  std::optional<std::string> return_values{};
  std::optional<std::string> return_values_on_condition_check_failure{};
  std::optional<std::string> return_consumed_capacity{};
  std::optional<std::string> return_item_collection_metrics{};
  std::optional<json::Value> expected{};
  std::optional<json::Value> conditional_operator{};
};
struct ItemWriteResponse {
  std::optional<aws::Item> attributes{};
  std::optional<ConsumedCapacity> consumed_capacity{};
};
struct QueryRequest {
  std::string table_name{};
  std::optional<std::string> index_name{};
  std::optional<std::string> select{};
  std::optional<int> limit{};
  std::optional<bool> consistent_read{};
  std::optional<bool> scan_index_forward{};
  std::optional<aws::Item> exclusive_start_key{};
  std::optional<std::string> return_consumed_capacity{};
  std::optional<std::string> projection_expression{};
  std::optional<std::string> filter_expression{};
  std::optional<std::string> key_condition_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
  std::optional<aws::Item> expression_attribute_values{};
  std::optional<json::Value> key_conditions{};
  std::optional<json::Value> query_filter{};
  std::optional<json::Value> conditional_operator{};
  std::optional<json::Value> attributes_to_get{};
};
struct ScanRequest {
  std::string table_name{};
  std::optional<std::string> index_name{};
  std::optional<std::string> select{};
  std::optional<int> limit{};
  std::optional<bool> consistent_read{};
  std::optional<aws::Item> exclusive_start_key{};
  std::optional<std::string> return_consumed_capacity{};
  std::optional<int> total_segments{};
  std::optional<int> segment{};
  std::optional<std::string> projection_expression{};
  std::optional<std::string> filter_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
  std::optional<aws::Item> expression_attribute_values{};
  std::optional<json::Value> scan_filter{};
  std::optional<json::Value> conditional_operator{};
  std::optional<json::Value> attributes_to_get{};
};
struct ItemsResponse {
  std::optional<std::vector<aws::Item>> items{};
  std::int64_t count{};
  std::int64_t scanned_count{};
  std::optional<aws::Item> last_evaluated_key{};
  std::optional<ConsumedCapacity> consumed_capacity{};
};
struct KeysAndAttributes {
  std::vector<aws::Item> keys{};
  std::optional<bool> consistent_read{};
  std::optional<std::string> projection_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
  std::optional<json::Value> attributes_to_get{};
};
struct BatchGetItemRequest {
  std::map<std::string, KeysAndAttributes> request_items{};
  std::optional<std::string> return_consumed_capacity{};
};
struct BatchGetItemResponse {
  std::map<std::string, std::vector<aws::Item>> responses{};
  std::map<std::string, KeysAndAttributes> unprocessed_keys{};
  std::optional<std::vector<ConsumedCapacity>> consumed_capacity{};
};
struct PutRequest {
  aws::Item item{};
};
struct DeleteRequest {
  aws::Item key{};
};
struct WriteRequest {
  std::optional<PutRequest> put_request{};
  std::optional<DeleteRequest> delete_request{};
};
struct BatchWriteItemRequest {
  std::map<std::string, std::vector<WriteRequest>> request_items{};
  std::optional<std::string> return_consumed_capacity{};
  std::optional<std::string> return_item_collection_metrics{};
};
struct BatchWriteItemResponse {
  std::map<std::string, std::vector<WriteRequest>> unprocessed_items{};
  std::optional<std::vector<ConsumedCapacity>> consumed_capacity{};
};
struct TransactAction {
  std::string table_name{};
  std::optional<aws::Item> key{};
  std::optional<aws::Item> item{};
  std::optional<std::string> update_expression{};
  std::optional<std::string> condition_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
  std::optional<aws::Item> expression_attribute_values{};
  std::optional<std::string> return_values_on_condition_check_failure{};
};
struct TransactWriteItem {
  std::optional<TransactAction> condition_check{};
  std::optional<TransactAction> put{};
  std::optional<TransactAction> delete_{};
  std::optional<TransactAction> update{};
};
struct TransactWriteItemsRequest {
  std::vector<TransactWriteItem> transact_items{};
  std::optional<std::string> client_request_token{};
  std::optional<std::string> return_consumed_capacity{};
  std::optional<std::string> return_item_collection_metrics{};
};
struct TransactWriteItemsResponse {
  std::optional<std::vector<ConsumedCapacity>> consumed_capacity{};
};
struct Get {
  std::string table_name{};
  aws::Item key{};
  std::optional<std::string> projection_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};
};
struct TransactGetItem {
  Get get{};
};
struct TransactGetItemsRequest {
  std::vector<TransactGetItem> transact_items{};
  std::optional<std::string> return_consumed_capacity{};
};
struct ItemResponse {
  std::optional<aws::Item> item{};
};
struct TransactGetItemsResponse {
  std::vector<ItemResponse> responses{};
  std::optional<std::vector<ConsumedCapacity>> consumed_capacity{};
};

Schema describe(Type<Capacity>);
Schema describe(Type<ConsumedCapacity>);
Schema describe(Type<GetItemRequest>);
Schema describe(Type<GetItemResponse>);
Schema describe(Type<PutItemRequest>);
Schema describe(Type<UpdateItemRequest>);
Schema describe(Type<DeleteItemRequest>);
Schema describe(Type<ItemWriteResponse>);
Schema describe(Type<QueryRequest>);
Schema describe(Type<ScanRequest>);
Schema describe(Type<ItemsResponse>);
Schema describe(Type<KeysAndAttributes>);
Schema describe(Type<BatchGetItemRequest>);
Schema describe(Type<BatchGetItemResponse>);
Schema describe(Type<PutRequest>);
Schema describe(Type<DeleteRequest>);
Schema describe(Type<WriteRequest>);
Schema describe(Type<BatchWriteItemRequest>);
Schema describe(Type<BatchWriteItemResponse>);
Schema describe(Type<TransactAction>);
Schema describe(Type<TransactWriteItem>);
Schema describe(Type<TransactWriteItemsRequest>);
Schema describe(Type<TransactWriteItemsResponse>);
Schema describe(Type<Get>);
Schema describe(Type<TransactGetItem>);
Schema describe(Type<TransactGetItemsRequest>);
Schema describe(Type<ItemResponse>);
Schema describe(Type<TransactGetItemsResponse>);

}  // namespace martlet::cloud::dynamodb
