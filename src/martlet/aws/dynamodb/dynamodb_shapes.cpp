#include <martlet/aws/dynamodb/dynamodb_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<GetItemRequest>) {
  using R = GetItemRequest;
  return object<R>("GetItemInput", required<&R::table_name>("TableName"), required<&R::key>("Key"),
                   wire<&R::consistent_read>("ConsistentRead"), wire<&R::projection_expression>("ProjectionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"));
}
Schema describe(Type<GetItemResponse>) {
  using R = GetItemResponse;
  return object<R>("GetItemOutput", wire<&R::item>("Item"));
}
Schema describe(Type<PutItemRequest>) {
  using R = PutItemRequest;
  return object<R>("PutItemInput", required<&R::table_name>("TableName"), required<&R::item>("Item"),
                   wire<&R::condition_expression>("ConditionExpression"), wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"), wire<&R::return_values>("ReturnValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"));
}
Schema describe(Type<ItemWriteResponse>) {
  using R = ItemWriteResponse;
  return object<R>("ItemWriteOutput", wire<&R::attributes>("Attributes"));
}
Schema describe(Type<UpdateItemRequest>) {
  using R = UpdateItemRequest;
  return object<R>("UpdateItemInput", required<&R::table_name>("TableName"), required<&R::key>("Key"),
                   wire<&R::update_expression>("UpdateExpression"), wire<&R::condition_expression>("ConditionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"), wire<&R::return_values>("ReturnValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"));
}
Schema describe(Type<DeleteItemRequest>) {
  using R = DeleteItemRequest;
  return object<R>("DeleteItemInput", required<&R::table_name>("TableName"), required<&R::key>("Key"),
                   wire<&R::condition_expression>("ConditionExpression"), wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"), wire<&R::return_values>("ReturnValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"));
}
Schema describe(Type<QueryRequest>) {
  using R = QueryRequest;
  return object<R>("QueryInput", required<&R::table_name>("TableName"), wire<&R::index_name>("IndexName"),
                   wire<&R::key_condition_expression>("KeyConditionExpression"), wire<&R::filter_expression>("FilterExpression"),
                   wire<&R::projection_expression>("ProjectionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"), wire<&R::select>("Select"), wire<&R::limit>("Limit"),
                   wire<&R::consistent_read>("ConsistentRead"), wire<&R::scan_index_forward>("ScanIndexForward"),
                   wire<&R::exclusive_start_key>("ExclusiveStartKey"));
}
Schema describe(Type<QueryResponse>) {
  using R = QueryResponse;
  return object<R>("QueryOutput", wire<&R::items>("Items"), wire<&R::count>("Count"), wire<&R::scanned_count>("ScannedCount"),
                   wire<&R::last_evaluated_key>("LastEvaluatedKey"));
}
Schema describe(Type<KeysAndAttributes>) {
  using R = KeysAndAttributes;
  return object<R>("KeysAndAttributes", required<&R::keys>("Keys"), wire<&R::consistent_read>("ConsistentRead"),
                   wire<&R::projection_expression>("ProjectionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"));
}
Schema describe(Type<BatchGetItemRequest>) {
  using R = BatchGetItemRequest;
  return object<R>("BatchGetItemInput", required<&R::request_items>("RequestItems"));
}
Schema describe(Type<BatchGetItemResponse>) {
  using R = BatchGetItemResponse;
  return object<R>("BatchGetItemOutput", wire<&R::responses>("Responses"), wire<&R::unprocessed_keys>("UnprocessedKeys"));
}
Schema describe(Type<PutRequest>) {
  using R = PutRequest;
  return object<R>("PutRequest", required<&R::item>("Item"));
}
Schema describe(Type<DeleteRequest>) {
  using R = DeleteRequest;
  return object<R>("DeleteRequest", required<&R::key>("Key"));
}
Schema describe(Type<WriteRequest>) {
  using R = WriteRequest;
  return object<R>("WriteRequest", wire<&R::put_request>("PutRequest"), wire<&R::delete_request>("DeleteRequest"));
}
Schema describe(Type<BatchWriteItemRequest>) {
  using R = BatchWriteItemRequest;
  return object<R>("BatchWriteItemInput", required<&R::request_items>("RequestItems"));
}
Schema describe(Type<BatchWriteItemResponse>) {
  using R = BatchWriteItemResponse;
  return object<R>("BatchWriteItemOutput", wire<&R::unprocessed_items>("UnprocessedItems"));
}
Schema describe(Type<ConditionCheck>) {
  using R = ConditionCheck;
  return object<R>("ConditionCheck", required<&R::table_name>("TableName"), required<&R::key>("Key"),
                   required<&R::condition_expression>("ConditionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"));
}
Schema describe(Type<TransactPut>) {
  using R = TransactPut;
  return object<R>("Put", required<&R::table_name>("TableName"), required<&R::item>("Item"),
                   wire<&R::condition_expression>("ConditionExpression"), wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"));
}
Schema describe(Type<TransactUpdate>) {
  using R = TransactUpdate;
  return object<R>("Update", required<&R::table_name>("TableName"), required<&R::key>("Key"),
                   required<&R::update_expression>("UpdateExpression"), wire<&R::condition_expression>("ConditionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"));
}
Schema describe(Type<TransactDelete>) {
  using R = TransactDelete;
  return object<R>("Delete", required<&R::table_name>("TableName"), required<&R::key>("Key"),
                   wire<&R::condition_expression>("ConditionExpression"), wire<&R::expression_attribute_names>("ExpressionAttributeNames"),
                   wire<&R::expression_attribute_values>("ExpressionAttributeValues"),
                   wire<&R::return_values_on_condition_check_failure>("ReturnValuesOnConditionCheckFailure"));
}
Schema describe(Type<TransactWriteItem>) {
  using R = TransactWriteItem;
  return object<R>("TransactWriteItem", wire<&R::condition_check>("ConditionCheck"), wire<&R::put>("Put"), wire<&R::update>("Update"),
                   wire<&R::delete_>("Delete"));
}
Schema describe(Type<TransactWriteItemsRequest>) {
  using R = TransactWriteItemsRequest;
  return object<R>("TransactWriteItemsInput", required<&R::transact_items>("TransactItems"),
                   wire<&R::client_request_token>("ClientRequestToken"));
}
Schema describe(Type<TransactWriteItemsResponse>) { return object<TransactWriteItemsResponse>("TransactWriteItemsOutput"); }
Schema describe(Type<TransactGet>) {
  using R = TransactGet;
  return object<R>("Get", required<&R::table_name>("TableName"), required<&R::key>("Key"),
                   wire<&R::projection_expression>("ProjectionExpression"),
                   wire<&R::expression_attribute_names>("ExpressionAttributeNames"));
}
Schema describe(Type<TransactGetItem>) {
  using R = TransactGetItem;
  return object<R>("TransactGetItem", required<&R::get>("Get"));
}
Schema describe(Type<TransactGetItemsRequest>) {
  using R = TransactGetItemsRequest;
  return object<R>("TransactGetItemsInput", required<&R::transact_items>("TransactItems"));
}
Schema describe(Type<ItemResponse>) {
  using R = ItemResponse;
  return object<R>("ItemResponse", wire<&R::item>("Item"));
}
Schema describe(Type<TransactGetItemsResponse>) {
  using R = TransactGetItemsResponse;
  return object<R>("TransactGetItemsOutput", wire<&R::responses>("Responses"));
}

}  // namespace martlet::aws
