#pragma once
#include <martlet/cloud/api/call.hpp>

#include "dynamodb_store.hpp"
#include "item_shapes.hpp"
#include "table_shapes.hpp"
#include "update_table_shapes.hpp"

/// The handlers of DynamoDB's operations, each in a file named after it or, for related operations, after their subject.
namespace martlet::cloud::dynamodb {

ServiceResult<TableDescribed> create_table(DynamoDbStore& store, Call& call, CreateTableRequest& request);
ServiceResult<DescribeTableResponse> describe_table(DynamoDbStore& store, Call& call, TableRequest& request);
/// Changes a table's capacity, class and protection, and adds or removes one global index.
ServiceResult<TableDescribed> update_table(DynamoDbStore& store, Call& call, UpdateTableRequest& request);
ServiceResult<TableDescribed> delete_table(DynamoDbStore& store, Call& call, TableRequest& request);
ServiceResult<ListTablesResponse> list_tables(DynamoDbStore& store, Call& call, ListTablesRequest& request);
ServiceResult<ContinuousBackupsDescribed> describe_continuous_backups(DynamoDbStore& store, Call& call, TableRequest& request);
ServiceResult<ContinuousBackupsDescribed> update_continuous_backups(DynamoDbStore& store, Call& call,
                                                                    UpdateContinuousBackupsRequest& request);
ServiceResult<DescribeTimeToLiveResponse> describe_time_to_live(DynamoDbStore& store, Call& call, TableRequest& request);
ServiceResult<UpdateTimeToLiveResponse> update_time_to_live(DynamoDbStore& store, Call& call, UpdateTimeToLiveRequest& request);
ServiceResult<ListTagsOfResourceResponse> list_tags_of_resource(DynamoDbStore& store, Call& call, ListTagsOfResourceRequest& request);
ServiceResult<TagResourceResponse> tag_resource(DynamoDbStore& store, Call& call, TagResourceRequest& request);
ServiceResult<UntagResourceResponse> untag_resource(DynamoDbStore& store, Call& call, UntagResourceRequest& request);

ServiceResult<GetItemResponse> get_item(DynamoDbStore& store, Call& call, GetItemRequest& request);
ServiceResult<ItemWriteResponse> put_item(DynamoDbStore& store, Call& call, PutItemRequest& request);
ServiceResult<ItemWriteResponse> update_item(DynamoDbStore& store, Call& call, UpdateItemRequest& request);
ServiceResult<ItemWriteResponse> delete_item(DynamoDbStore& store, Call& call, DeleteItemRequest& request);
ServiceResult<ItemsResponse> query(DynamoDbStore& store, Call& call, QueryRequest& request);
ServiceResult<ItemsResponse> scan(DynamoDbStore& store, Call& call, ScanRequest& request);
ServiceResult<BatchGetItemResponse> batch_get_item(DynamoDbStore& store, Call& call, BatchGetItemRequest& request);
ServiceResult<BatchWriteItemResponse> batch_write_item(DynamoDbStore& store, Call& call, BatchWriteItemRequest& request);
ServiceResult<TransactWriteItemsResponse> transact_write_items(DynamoDbStore& store, Call& call, TransactWriteItemsRequest& request);
ServiceResult<TransactGetItemsResponse> transact_get_items(DynamoDbStore& store, Call& call, TransactGetItemsRequest& request);

}  // namespace martlet::cloud::dynamodb
