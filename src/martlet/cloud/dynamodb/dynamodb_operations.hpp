#pragma once
#include <martlet/aws/dynamodb/dynamodb_operations.hpp>

#include "item_shapes.hpp"
#include "table_shapes.hpp"
#include "update_table_shapes.hpp"

/// DynamoDB's operations as served by this cloud.
namespace martlet::cloud::dynamodb::operations {

inline constexpr const aws::Service& service = aws::dynamodb_operations::service;

inline constexpr aws::TypedOperation<CreateTableRequest, TableDescribed> create_table{{.service = &service, .name = "CreateTable"}};
inline constexpr aws::TypedOperation<TableRequest, DescribeTableResponse> describe_table{{.service = &service, .name = "DescribeTable"}};
inline constexpr aws::TypedOperation<UpdateTableRequest, TableDescribed> update_table{{.service = &service, .name = "UpdateTable"}};
inline constexpr aws::TypedOperation<TableRequest, TableDescribed> delete_table{{.service = &service, .name = "DeleteTable"}};
inline constexpr aws::TypedOperation<ListTablesRequest, ListTablesResponse> list_tables{{.service = &service, .name = "ListTables"}};
inline constexpr aws::TypedOperation<TableRequest, ContinuousBackupsDescribed> describe_continuous_backups{
    {.service = &service, .name = "DescribeContinuousBackups"}};
inline constexpr aws::TypedOperation<UpdateContinuousBackupsRequest, ContinuousBackupsDescribed> update_continuous_backups{
    {.service = &service, .name = "UpdateContinuousBackups"}};
inline constexpr aws::TypedOperation<TableRequest, DescribeTimeToLiveResponse> describe_time_to_live{
    {.service = &service, .name = "DescribeTimeToLive"}};
inline constexpr aws::TypedOperation<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse> update_time_to_live{
    {.service = &service, .name = "UpdateTimeToLive"}};
inline constexpr aws::TypedOperation<ListTagsOfResourceRequest, ListTagsOfResourceResponse> list_tags_of_resource{
    {.service = &service, .name = "ListTagsOfResource"}};
inline constexpr aws::TypedOperation<TagResourceRequest, TagResourceResponse> tag_resource{{.service = &service, .name = "TagResource"}};
inline constexpr aws::TypedOperation<UntagResourceRequest, UntagResourceResponse> untag_resource{
    {.service = &service, .name = "UntagResource"}};
inline constexpr aws::TypedOperation<GetItemRequest, GetItemResponse> get_item{{.service = &service, .name = "GetItem"}};
inline constexpr aws::TypedOperation<PutItemRequest, ItemWriteResponse> put_item{{.service = &service, .name = "PutItem"}};
inline constexpr aws::TypedOperation<UpdateItemRequest, ItemWriteResponse> update_item{{.service = &service, .name = "UpdateItem"}};
inline constexpr aws::TypedOperation<DeleteItemRequest, ItemWriteResponse> delete_item{{.service = &service, .name = "DeleteItem"}};
inline constexpr aws::TypedOperation<QueryRequest, ItemsResponse> query{{.service = &service, .name = "Query"}};
inline constexpr aws::TypedOperation<ScanRequest, ItemsResponse> scan{{.service = &service, .name = "Scan"}};
inline constexpr aws::TypedOperation<BatchGetItemRequest, BatchGetItemResponse> batch_get_item{
    {.service = &service, .name = "BatchGetItem"}};
inline constexpr aws::TypedOperation<BatchWriteItemRequest, BatchWriteItemResponse> batch_write_item{
    {.service = &service, .name = "BatchWriteItem"}};
inline constexpr aws::TypedOperation<TransactWriteItemsRequest, TransactWriteItemsResponse> transact_write_items{
    {.service = &service, .name = "TransactWriteItems"}};
inline constexpr aws::TypedOperation<TransactGetItemsRequest, TransactGetItemsResponse> transact_get_items{
    {.service = &service, .name = "TransactGetItems"}};

}  // namespace martlet::cloud::dynamodb::operations
