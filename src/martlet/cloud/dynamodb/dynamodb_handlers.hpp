#pragma once
#include <martlet/cloud/api/call.hpp>

#include "item_shapes.hpp"
#include "table_shapes.hpp"
#include "table_store.hpp"
#include "update_table_shapes.hpp"

/// The handlers of DynamoDB's operations, each in a file with the operation's name.
namespace martlet::cloud::dynamodb {

ServiceResult<TableDescribed> create_table(TableStore& store, Call& call, CreateTableRequest& request);
ServiceResult<DescribeTableResponse> describe_table(TableStore& store, Call& call, TableRequest& request);
ServiceResult<TableDescribed> update_table(TableStore& store, Call& call, UpdateTableRequest& request);
ServiceResult<TableDescribed> delete_table(TableStore& store, Call& call, TableRequest& request);
ServiceResult<ListTablesResponse> list_tables(TableStore& store, Call& call, ListTablesRequest& request);
ServiceResult<ContinuousBackupsDescribed> describe_continuous_backups(TableStore& store, Call& call, TableRequest& request);
ServiceResult<ContinuousBackupsDescribed> update_continuous_backups(TableStore& store, Call& call, UpdateContinuousBackupsRequest& request);
ServiceResult<DescribeTimeToLiveResponse> describe_time_to_live(TableStore& store, Call& call, TableRequest& request);
ServiceResult<UpdateTimeToLiveResponse> update_time_to_live(TableStore& store, Call& call, UpdateTimeToLiveRequest& request);
ServiceResult<ListTagsOfResourceResponse> list_tags_of_resource(TableStore& store, Call& call, ListTagsOfResourceRequest& request);
ServiceResult<TagResourceResponse> tag_resource(TableStore& store, Call& call, TagResourceRequest& request);
ServiceResult<UntagResourceResponse> untag_resource(TableStore& store, Call& call, UntagResourceRequest& request);

ServiceResult<GetItemResponse> get_item(TableStore& store, Call& call, GetItemRequest& request);
ServiceResult<ItemWriteResponse> put_item(TableStore& store, Call& call, PutItemRequest& request);
ServiceResult<ItemWriteResponse> update_item(TableStore& store, Call& call, UpdateItemRequest& request);
ServiceResult<ItemWriteResponse> delete_item(TableStore& store, Call& call, DeleteItemRequest& request);
ServiceResult<ItemsResponse> query(TableStore& store, Call& call, QueryRequest& request);
ServiceResult<ItemsResponse> scan(TableStore& store, Call& call, ScanRequest& request);
ServiceResult<BatchGetItemResponse> batch_get_item(TableStore& store, Call& call, BatchGetItemRequest& request);
ServiceResult<BatchWriteItemResponse> batch_write_item(TableStore& store, Call& call, BatchWriteItemRequest& request);
ServiceResult<TransactWriteItemsResponse> transact_write_items(TableStore& store, Call& call, TransactWriteItemsRequest& request);
ServiceResult<TransactGetItemsResponse> transact_get_items(TableStore& store, Call& call, TransactGetItemsRequest& request);

}  // namespace martlet::cloud::dynamodb
