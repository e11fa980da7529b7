#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/attribute_value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of Amazon DynamoDB's operations on items. DynamoDbClient (dynamodb_client.hpp) calls them; DynamoDbTable (dynamodb_table.hpp)
/// is easier to use. Contract: Amazon DynamoDB API Reference.
namespace martlet::aws {

using AttributeNames = std::map<std::string, std::string>;

struct GetItemRequest {
  std::string table_name;  ///< a name or an ARN
  Item key;
  std::optional<bool> consistent_read{};
  std::optional<std::string> projection_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
};
struct GetItemResponse {
  std::optional<Item> item{};  ///< empty if there is no such item
};

struct PutItemRequest {
  std::string table_name;
  Item item;
  std::optional<std::string> condition_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
  std::optional<Item> expression_attribute_values{};
  std::optional<std::string> return_values{};                             ///< NONE, ALL_OLD
  std::optional<std::string> return_values_on_condition_check_failure{};  ///< NONE or ALL_OLD; see condition_failed_item()
};
/// The response of PutItem, UpdateItem and DeleteItem.
struct ItemWriteResponse {
  std::optional<Item> attributes{};  ///< those that return_values requested
};

struct UpdateItemRequest {
  std::string table_name;
  Item key;
  std::optional<std::string> update_expression{};
  std::optional<std::string> condition_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
  std::optional<Item> expression_attribute_values{};
  std::optional<std::string> return_values{};  ///< NONE, ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATED_NEW
  std::optional<std::string> return_values_on_condition_check_failure{};
};

struct DeleteItemRequest {
  std::string table_name;
  Item key;
  std::optional<std::string> condition_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
  std::optional<Item> expression_attribute_values{};
  std::optional<std::string> return_values{};  ///< NONE, ALL_OLD
  std::optional<std::string> return_values_on_condition_check_failure{};
};

struct QueryRequest {
  std::string table_name;
  std::optional<std::string> index_name{};
  std::optional<std::string> key_condition_expression{};
  std::optional<std::string> filter_expression{};
  std::optional<std::string> projection_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
  std::optional<Item> expression_attribute_values{};
  std::optional<std::string> select{};  ///< COUNT, ALL_ATTRIBUTES, ...
  std::optional<std::int64_t> limit{};  ///< the number of items to read, before the filter is applied
  std::optional<bool> consistent_read{};
  std::optional<bool> scan_index_forward{};  ///< descending if false
  std::optional<Item> exclusive_start_key{};
};
struct QueryResponse {
  std::vector<Item> items{};
  std::int64_t count = 0;
  std::int64_t scanned_count = 0;
  std::optional<Item> last_evaluated_key{};  ///< empty if that was the last page
};

struct KeysAndAttributes {
  std::vector<Item> keys{};
  std::optional<bool> consistent_read{};
  std::optional<std::string> projection_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
};
struct BatchGetItemRequest {
  std::map<std::string, KeysAndAttributes> request_items{};  ///< by table; at most 100 keys
};
struct BatchGetItemResponse {
  std::map<std::string, std::vector<Item>> responses{};
  std::map<std::string, KeysAndAttributes> unprocessed_keys{};
};

struct PutRequest {
  Item item;
};
struct DeleteRequest {
  Item key;
};
/// A write in a batch: either a put or a deletion.
struct WriteRequest {
  std::optional<PutRequest> put_request{};
  std::optional<DeleteRequest> delete_request{};
};
struct BatchWriteItemRequest {
  std::map<std::string, std::vector<WriteRequest>> request_items{};  ///< by table; at most 25 writes
};
struct BatchWriteItemResponse {
  std::map<std::string, std::vector<WriteRequest>> unprocessed_items{};
};

struct ConditionCheck {
  std::string table_name;
  Item key;
  std::string condition_expression;
  std::optional<AttributeNames> expression_attribute_names{};
  std::optional<Item> expression_attribute_values{};
  std::optional<std::string> return_values_on_condition_check_failure{};
};
struct TransactPut {
  std::string table_name;
  Item item;
  std::optional<std::string> condition_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
  std::optional<Item> expression_attribute_values{};
  std::optional<std::string> return_values_on_condition_check_failure{};
};
struct TransactUpdate {
  std::string table_name;
  Item key;
  std::string update_expression;
  std::optional<std::string> condition_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
  std::optional<Item> expression_attribute_values{};
  std::optional<std::string> return_values_on_condition_check_failure{};
};
struct TransactDelete {
  std::string table_name;
  Item key;
  std::optional<std::string> condition_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
  std::optional<Item> expression_attribute_values{};
  std::optional<std::string> return_values_on_condition_check_failure{};
};
/// An action in a transaction. Exactly one member is set.
struct TransactWriteItem {
  std::optional<ConditionCheck> condition_check{};
  std::optional<TransactPut> put{};
  std::optional<TransactUpdate> update{};
  std::optional<TransactDelete> delete_{};
};
struct TransactWriteItemsRequest {
  std::vector<TransactWriteItem> transact_items{};  ///< 1 to 100, of different items, at most 4 MB in all
  /// 1 to 36 characters. A request that is repeated with the same token within ten minutes is performed once. By default, each call has its
  /// own token, which its retries share.
  std::optional<std::string> client_request_token{};
};
struct TransactWriteItemsResponse {};

struct TransactGet {
  std::string table_name;
  Item key;
  std::optional<std::string> projection_expression{};
  std::optional<AttributeNames> expression_attribute_names{};
};
struct TransactGetItem {
  TransactGet get;
};
struct TransactGetItemsRequest {
  std::vector<TransactGetItem> transact_items{};  ///< 1 to 100
};
struct ItemResponse {
  std::optional<Item> item{};
};
struct TransactGetItemsResponse {
  std::vector<ItemResponse> responses{};  ///< in the order of the request
};

Schema describe(Type<GetItemRequest>);
Schema describe(Type<GetItemResponse>);
Schema describe(Type<PutItemRequest>);
Schema describe(Type<ItemWriteResponse>);
Schema describe(Type<UpdateItemRequest>);
Schema describe(Type<DeleteItemRequest>);
Schema describe(Type<QueryRequest>);
Schema describe(Type<QueryResponse>);
Schema describe(Type<KeysAndAttributes>);
Schema describe(Type<BatchGetItemRequest>);
Schema describe(Type<BatchGetItemResponse>);
Schema describe(Type<PutRequest>);
Schema describe(Type<DeleteRequest>);
Schema describe(Type<WriteRequest>);
Schema describe(Type<BatchWriteItemRequest>);
Schema describe(Type<BatchWriteItemResponse>);
Schema describe(Type<ConditionCheck>);
Schema describe(Type<TransactPut>);
Schema describe(Type<TransactUpdate>);
Schema describe(Type<TransactDelete>);
Schema describe(Type<TransactWriteItem>);
Schema describe(Type<TransactWriteItemsRequest>);
Schema describe(Type<TransactWriteItemsResponse>);
Schema describe(Type<TransactGet>);
Schema describe(Type<TransactGetItem>);
Schema describe(Type<TransactGetItemsRequest>);
Schema describe(Type<ItemResponse>);
Schema describe(Type<TransactGetItemsResponse>);

}  // namespace martlet::aws
