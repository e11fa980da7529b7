#pragma once
#include <array>

#include <martlet/aws/dynamodb/dynamodb_shapes.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The Amazon DynamoDB operations that the client calls. cloud/dynamodb/dynamodb_operations.hpp declares those that the local cloud serves.
namespace martlet::aws::dynamodb_operations {

inline constexpr Service service{"DynamoDB", "dynamodb", "dynamodb", Protocol::json_1_0, "2012-08-10", "DynamoDB_20120810"};

inline constexpr TypedOperation<GetItemRequest, GetItemResponse> get_item{{.service = &service, .name = "GetItem"}};
inline constexpr TypedOperation<PutItemRequest, ItemWriteResponse> put_item{{.service = &service, .name = "PutItem"}};
inline constexpr TypedOperation<UpdateItemRequest, ItemWriteResponse> update_item{{.service = &service, .name = "UpdateItem"}};
inline constexpr TypedOperation<DeleteItemRequest, ItemWriteResponse> delete_item{{.service = &service, .name = "DeleteItem"}};
inline constexpr TypedOperation<QueryRequest, QueryResponse> query{{.service = &service, .name = "Query"}};
inline constexpr TypedOperation<BatchGetItemRequest, BatchGetItemResponse> batch_get_item{{.service = &service, .name = "BatchGetItem"}};
inline constexpr TypedOperation<BatchWriteItemRequest, BatchWriteItemResponse> batch_write_item{
    {.service = &service, .name = "BatchWriteItem"}};
inline constexpr TypedOperation<TransactWriteItemsRequest, TransactWriteItemsResponse> transact_write_items{
    {.service = &service, .name = "TransactWriteItems", .token = "ClientRequestToken"}};
inline constexpr TypedOperation<TransactGetItemsRequest, TransactGetItemsResponse> transact_get_items{
    {.service = &service, .name = "TransactGetItems"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 9> all = {
    &get_item,       &put_item,         &update_item,          &delete_item,       &query,
    &batch_get_item, &batch_write_item, &transact_write_items, &transact_get_items};

}  // namespace martlet::aws::dynamodb_operations
