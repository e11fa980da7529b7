#pragma once
#include <map>
#include <string>
#include <vector>

#include <martlet/aws/client/client.hpp>
#include <martlet/aws/dynamodb/dynamodb_operations.hpp>

namespace martlet::aws {

/// Amazon DynamoDB. `services.singleton<DynamoDbClient>()` makes one from the aws::Client. For one table, see DynamoDbTable (table.hpp).
class DynamoDbClient {
 public:
  explicit DynamoDbClient(Client& client) : client_(client) {}

  Task<Answer<GetItemResponse>> get_item(GetItemRequest request) { return client_.call(dynamodb_operations::get_item, std::move(request)); }
  Task<Answer<ItemWriteResponse>> put_item(PutItemRequest request) {
    return client_.call(dynamodb_operations::put_item, std::move(request));
  }
  Task<Answer<ItemWriteResponse>> update_item(UpdateItemRequest request) {
    return client_.call(dynamodb_operations::update_item, std::move(request));
  }
  Task<Answer<ItemWriteResponse>> delete_item(DeleteItemRequest request) {
    return client_.call(dynamodb_operations::delete_item, std::move(request));
  }
  /// One page.
  Task<Answer<QueryResponse>> query(QueryRequest request) { return client_.call(dynamodb_operations::query, std::move(request)); }
  /// All pages' items; with a page at a time in memory: each_page().
  Task<Answer<std::vector<Item>>> query_all(QueryRequest request);

  /// The items of any number of keys, by table, in no order; keys that aren't there are left out. A hundred keys a call; what DynamoDB
  /// leaves unprocessed is requested again, with growing pauses. Fails with failure_code::timed_out if it keeps leaving all of it.
  Task<Answer<std::map<std::string, std::vector<Item>>>> get_all(std::map<std::string, KeysAndAttributes> keys);
  /// Puts and deletes any number of items, 25 a call; what is left unprocessed is sent again. Not a transaction: if it fails, a part may
  /// have been done. One item may be in it once.
  Task<Answer<void>> write_all(std::map<std::string, std::vector<WriteRequest>> writes);

  /// All or nothing. A repetition within ten minutes is done once (client_request_token). Why it was canceled: cancellation_reasons().
  Task<Answer<TransactWriteItemsResponse>> transact_write_items(TransactWriteItemsRequest request) {
    return client_.call(dynamodb_operations::transact_write_items, std::move(request));
  }
  Task<Answer<TransactGetItemsResponse>> transact_get_items(TransactGetItemsRequest request) {
    return client_.call(dynamodb_operations::transact_get_items, std::move(request));
  }

  /// Calls `take` with each page of a query, which returns whether it wants more. `take` must outlive the task.
  template <class Take>
  Task<Answer<void>> each_page(QueryRequest request, Take& take) {
    while (true) {
      QueryRequest page = request;
      Answer<QueryResponse> answer = co_await query(std::move(page));
      if (!answer) co_return std::unexpected(std::move(answer.error()));
      std::optional<Item> next = std::move(answer->last_evaluated_key);
      const bool wants_more = take(std::move(*answer));
      if (!wants_more || !next || next->empty()) co_return Answer<void>();
      request.exclusive_start_key = std::move(next);
    }
  }

 private:
  Client& client_;
};

}  // namespace martlet::aws
