#include "item_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::dynamodb {

using aws::wire;

Schema describe(Type<Capacity>) {
  using R = Capacity;
  return object<R>("Capacity", wire<&R::capacity_units>("CapacityUnits"));
}
Schema describe(Type<ConsumedCapacity>) {
  using R = ConsumedCapacity;
  return object<R>("ConsumedCapacity", wire<&R::table_name>("TableName"), wire<&R::capacity_units>("CapacityUnits"),
                   wire<&R::table>("Table"), wire<&R::global_secondary_indexes>("GlobalSecondaryIndexes"),
                   wire<&R::local_secondary_indexes>("LocalSecondaryIndexes"));
}
Schema describe(Type<GetItemRequest>) {
  using R = GetItemRequest;
  return object<R>("GetItemInput", wire<&R::table_name>("TableName"), wire<&R::key>("Key"), wire<&R::consistent_read>("ConsistentRead"),
                   wire<&R::projection_expression>("ProjectionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"), wire<&R::attributes_to_get>("AttributesToGet"));
}
Schema describe(Type<GetItemResponse>) {
  using R = GetItemResponse;
  return object<R>("GetItemOutput", wire<&R::item>("Item"), wire<&R::consumed_capacity>("ConsumedCapacity"));
}
Schema describe(Type<PutItemRequest>) {
  using R = PutItemRequest;
  return object<R>(
      "PutItemInput", wire<&R::table_name>("TableName"), wire<&R::item>("Item"), wire<&R::condition_expression>("ConditionExpression"),
      wire<&R::expression_attribute_names>("ExpressionAttributeNames"), wire<&R::expression_attribute_values>("ExpressionAttributeValues"),
      wire<&R::return_values>("ReturnValues"), wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"),
      wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"), wire<&R::return_item_collection_metrics>("ReturnItemCollectionMetrics"),
      wire<&R::expected>("Expected"), wire<&R::conditional_operator>("ConditionalOperator"));
}
Schema describe(Type<UpdateItemRequest>) {
  using R = UpdateItemRequest;
  return object<R>("UpdateItemInput", wire<&R::table_name>("TableName"), wire<&R::key>("Key"),
                   wire<&R::update_expression>("UpdateExpression"), wire<&R::condition_expression>("ConditionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"), wire<&R::return_values>("ReturnValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"),
                   wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"),
                   wire<&R::return_item_collection_metrics>("ReturnItemCollectionMetrics"), wire<&R::attribute_updates>("AttributeUpdates"),
                   wire<&R::expected>("Expected"), wire<&R::conditional_operator>("ConditionalOperator"));
}
Schema describe(Type<DeleteItemRequest>) {
  using R = DeleteItemRequest;
  return object<R>(
      "DeleteItemInput", wire<&R::table_name>("TableName"), wire<&R::key>("Key"), wire<&R::condition_expression>("ConditionExpression"),
      wire<&R::expression_attribute_names>("ExpressionAttributeNames"), wire<&R::expression_attribute_values>("ExpressionAttributeValues"),
      wire<&R::return_values>("ReturnValues"), wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"),
      wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"), wire<&R::return_item_collection_metrics>("ReturnItemCollectionMetrics"),
      wire<&R::expected>("Expected"), wire<&R::conditional_operator>("ConditionalOperator"));
}
Schema describe(Type<ItemWriteResponse>) {
  using R = ItemWriteResponse;
  return object<R>("ItemWriteOutput", wire<&R::attributes>("Attributes"), wire<&R::consumed_capacity>("ConsumedCapacity"));
}
Schema describe(Type<QueryRequest>) {
  using R = QueryRequest;
  return object<R>("QueryInput", wire<&R::table_name>("TableName"), wire<&R::index_name>("IndexName"), wire<&R::select>("Select"),
                   wire<&R::limit>("Limit"), wire<&R::consistent_read>("ConsistentRead"), wire<&R::scan_index_forward>("ScanIndexForward"),
                   wire<&R::exclusive_start_key>("ExclusiveStartKey"), wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"),
                   wire<&R::projection_expression>("ProjectionExpression"), wire<&R::filter_expression>("FilterExpression"),
                   wire<&R::key_condition_expression>("KeyConditionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"), wire<&R::key_conditions>("KeyConditions"),
                   wire<&R::query_filter>("QueryFilter"), wire<&R::conditional_operator>("ConditionalOperator"),
                   wire<&R::attributes_to_get>("AttributesToGet"));
}
Schema describe(Type<ScanRequest>) {
  using R = ScanRequest;
  return object<R>("ScanInput", wire<&R::table_name>("TableName"), wire<&R::index_name>("IndexName"), wire<&R::select>("Select"),
                   wire<&R::limit>("Limit"), wire<&R::consistent_read>("ConsistentRead"),
                   wire<&R::exclusive_start_key>("ExclusiveStartKey"), wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"),
                   wire<&R::total_segments>("TotalSegments"), wire<&R::segment>("Segment"),
                   wire<&R::projection_expression>("ProjectionExpression"), wire<&R::filter_expression>("FilterExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"), wire<&R::scan_filter>("ScanFilter"),
                   wire<&R::conditional_operator>("ConditionalOperator"), wire<&R::attributes_to_get>("AttributesToGet"));
}
Schema describe(Type<ItemsResponse>) {
  using R = ItemsResponse;
  return object<R>("QueryOutput", wire<&R::items>("Items"), wire<&R::count>("Count"), wire<&R::scanned_count>("ScannedCount"),
                   wire<&R::last_evaluated_key>("LastEvaluatedKey"), wire<&R::consumed_capacity>("ConsumedCapacity"));
}
Schema describe(Type<KeysAndAttributes>) {
  using R = KeysAndAttributes;
  return object<R>("KeysAndAttributes", wire<&R::keys>("Keys"), wire<&R::consistent_read>("ConsistentRead"),
                   wire<&R::projection_expression>("ProjectionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"), wire<&R::attributes_to_get>("AttributesToGet"));
}
Schema describe(Type<BatchGetItemRequest>) {
  using R = BatchGetItemRequest;
  return object<R>("BatchGetItemInput", wire<&R::request_items>("RequestItems"),
                   wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"));
}
Schema describe(Type<BatchGetItemResponse>) {
  using R = BatchGetItemResponse;
  return object<R>("BatchGetItemOutput", wire<&R::responses>("Responses"), wire<&R::unprocessed_keys>("UnprocessedKeys"),
                   wire<&R::consumed_capacity>("ConsumedCapacity"));
}
Schema describe(Type<PutRequest>) {
  using R = PutRequest;
  return object<R>("PutRequest", wire<&R::item>("Item"));
}
Schema describe(Type<DeleteRequest>) {
  using R = DeleteRequest;
  return object<R>("DeleteRequest", wire<&R::key>("Key"));
}
Schema describe(Type<WriteRequest>) {
  using R = WriteRequest;
  return object<R>("WriteRequest", wire<&R::put_request>("PutRequest"), wire<&R::delete_request>("DeleteRequest"));
}
Schema describe(Type<BatchWriteItemRequest>) {
  using R = BatchWriteItemRequest;
  return object<R>("BatchWriteItemInput", wire<&R::request_items>("RequestItems"),
                   wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"),
                   wire<&R::return_item_collection_metrics>("ReturnItemCollectionMetrics"));
}
Schema describe(Type<BatchWriteItemResponse>) {
  using R = BatchWriteItemResponse;
  return object<R>("BatchWriteItemOutput", wire<&R::unprocessed_items>("UnprocessedItems"),
                   wire<&R::consumed_capacity>("ConsumedCapacity"));
}
Schema describe(Type<TransactAction>) {
  using R = TransactAction;
  return object<R>("TransactAction", wire<&R::table_name>("TableName"), wire<&R::key>("Key"), wire<&R::item>("Item"),
                   wire<&R::update_expression>("UpdateExpression"), wire<&R::condition_expression>("ConditionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"));
}
Schema describe(Type<TransactWriteItem>) {
  using R = TransactWriteItem;
  return object<R>("TransactWriteItem", wire<&R::condition_check>("ConditionCheck"), wire<&R::put>("Put"), wire<&R::delete_>("Delete"),
                   wire<&R::update>("Update"));
}
Schema describe(Type<TransactWriteItemsRequest>) {
  using R = TransactWriteItemsRequest;
  return object<R>("TransactWriteItemsInput", wire<&R::transact_items>("TransactItems"),
                   wire<&R::client_request_token>("ClientRequestToken"), wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"),
                   wire<&R::return_item_collection_metrics>("ReturnItemCollectionMetrics"));
}
Schema describe(Type<TransactWriteItemsResponse>) {
  using R = TransactWriteItemsResponse;
  return object<R>("TransactWriteItemsOutput", wire<&R::consumed_capacity>("ConsumedCapacity"));
}
Schema describe(Type<Get>) {
  using R = Get;
  return object<R>("Get", wire<&R::table_name>("TableName"), wire<&R::key>("Key"), wire<&R::projection_expression>("ProjectionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"));
}
Schema describe(Type<TransactGetItem>) {
  using R = TransactGetItem;
  return object<R>("TransactGetItem", wire<&R::get>("Get"));
}
Schema describe(Type<TransactGetItemsRequest>) {
  using R = TransactGetItemsRequest;
  return object<R>("TransactGetItemsInput", wire<&R::transact_items>("TransactItems"),
                   wire<&R::return_consumed_capacity>("ReturnConsumedCapacity"));
}
Schema describe(Type<ItemResponse>) {
  using R = ItemResponse;
  return object<R>("ItemResponse", wire<&R::item>("Item"));
}
Schema describe(Type<TransactGetItemsResponse>) {
  using R = TransactGetItemsResponse;
  return object<R>("TransactGetItemsOutput", wire<&R::responses>("Responses"), wire<&R::consumed_capacity>("ConsumedCapacity"));
}

}  // namespace martlet::cloud::dynamodb
