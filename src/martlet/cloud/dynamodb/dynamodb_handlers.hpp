#pragma once
#include <martlet/cloud/api/call.hpp>

#include "item_shapes.hpp"
#include "table_shapes.hpp"
#include "table_store.hpp"

/// The handlers of DynamoDB's operations, each in a file with the operation's name.
namespace martlet::cloud::dynamodb {

Reply<TableDescribed> create_table(TableStore& store, Call& call, CreateTableRequest& request);
Reply<DescribeTableResponse> describe_table(TableStore& store, Call& call, TableRequest& request);
Reply<TableDescribed> delete_table(TableStore& store, Call& call, TableRequest& request);
Reply<ListTablesResponse> list_tables(TableStore& store, Call& call, ListTablesRequest& request);
Reply<ContinuousBackupsDescribed> describe_continuous_backups(TableStore& store, Call& call, TableRequest& request);
Reply<ContinuousBackupsDescribed> update_continuous_backups(TableStore& store, Call& call, UpdateContinuousBackupsRequest& request);
Reply<DescribeTimeToLiveResponse> describe_time_to_live(TableStore& store, Call& call, TableRequest& request);
Reply<UpdateTimeToLiveResponse> update_time_to_live(TableStore& store, Call& call, UpdateTimeToLiveRequest& request);
Reply<ListTagsOfResourceResponse> list_tags_of_resource(TableStore& store, Call& call, ListTagsOfResourceRequest& request);
Reply<TagResourceResponse> tag_resource(TableStore& store, Call& call, TagResourceRequest& request);
Reply<UntagResourceResponse> untag_resource(TableStore& store, Call& call, UntagResourceRequest& request);

Reply<GetItemResponse> get_item(TableStore& store, Call& call, GetItemRequest& request);
Reply<ItemWriteResponse> put_item(TableStore& store, Call& call, PutItemRequest& request);
Reply<ItemWriteResponse> update_item(TableStore& store, Call& call, UpdateItemRequest& request);
Reply<ItemWriteResponse> delete_item(TableStore& store, Call& call, DeleteItemRequest& request);
Reply<ItemsResponse> query(TableStore& store, Call& call, QueryRequest& request);
Reply<ItemsResponse> scan(TableStore& store, Call& call, ScanRequest& request);
Reply<BatchGetItemResponse> batch_get_item(TableStore& store, Call& call, BatchGetItemRequest& request);
Reply<BatchWriteItemResponse> batch_write_item(TableStore& store, Call& call, BatchWriteItemRequest& request);
Reply<TransactWriteItemsResponse> transact_write_items(TableStore& store, Call& call, TransactWriteItemsRequest& request);
Reply<TransactGetItemsResponse> transact_get_items(TableStore& store, Call& call, TransactGetItemsRequest& request);

}  // namespace martlet::cloud::dynamodb
