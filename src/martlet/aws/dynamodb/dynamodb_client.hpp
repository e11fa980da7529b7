#pragma once
#include <map>
#include <string>
#include <vector>

#include <martlet/aws/client/client.hpp>
#include <martlet/aws/dynamodb/dynamodb_operations.hpp>

namespace martlet::aws {

/// A client of Amazon DynamoDB, which `services.singleton<DynamoDbClient>()` provides. For one table, see DynamoDbTable
/// (dynamodb_table.hpp).
class DynamoDbClient {
 public:
  explicit DynamoDbClient(Client& client) : client_(client) {}

  Task<Outcome<GetItemResponse>> get_item(GetItemRequest request) {
    return client_.call(dynamodb_operations::get_item, std::move(request));
  }
  Task<Outcome<ItemWriteResponse>> put_item(PutItemRequest request) {
    return client_.call(dynamodb_operations::put_item, std::move(request));
  }
  Task<Outcome<ItemWriteResponse>> update_item(UpdateItemRequest request) {
    return client_.call(dynamodb_operations::update_item, std::move(request));
  }
  Task<Outcome<ItemWriteResponse>> delete_item(DeleteItemRequest request) {
    return client_.call(dynamodb_operations::delete_item, std::move(request));
  }
  /// Returns one page.
  Task<Outcome<QueryResponse>> query(QueryRequest request) { return client_.call(dynamodb_operations::query, std::move(request)); }
  /// Returns the items of all pages. To have only one page in memory at a time, use each_page().
  Task<Outcome<std::vector<Item>>> query_all(QueryRequest request);

  /// Returns the items with the given keys, of which there can be any number, by table and in no particular order. Missing items are left
  /// out. Requests a hundred keys per call. Unprocessed keys are requested again, with growing pauses. Fails with failure_code::timed_out
  /// if DynamoDB repeatedly processes none of them.
  Task<Outcome<std::map<std::string, std::vector<Item>>>> get_all(std::map<std::string, KeysAndAttributes> keys);
  /// Puts and deletes any number of items, 25 per call, and repeats unprocessed writes. This isn't a transaction: if it fails, some writes
  /// may have been performed. Each item may occur only once.
  Task<Outcome<void>> write_all(std::map<std::string, std::vector<WriteRequest>> writes);

  /// Performs all writes, or none. A request that is repeated within ten minutes is performed once (client_request_token). If the
  /// transaction is canceled, cancellation_reasons() returns the reasons.
  Task<Outcome<TransactWriteItemsResponse>> transact_write_items(TransactWriteItemsRequest request) {
    return client_.call(dynamodb_operations::transact_write_items, std::move(request));
  }
  Task<Outcome<TransactGetItemsResponse>> transact_get_items(TransactGetItemsRequest request) {
    return client_.call(dynamodb_operations::transact_get_items, std::move(request));
  }

  /// Calls `take` with each page of a query, until it returns false. `take` must outlive the task.
  template <class Take>
  Task<Outcome<void>> each_page(QueryRequest request, Take& take) {
    while (true) {
      QueryRequest page = request;
      Outcome<QueryResponse> outcome = co_await query(std::move(page));
      if (!outcome) co_return std::unexpected(std::move(outcome.error()));
      std::optional<Item> next = std::move(outcome->last_evaluated_key);
      const bool wants_more = take(std::move(*outcome));
      if (!wants_more || !next || next->empty()) co_return Outcome<void>();
      request.exclusive_start_key = std::move(next);
    }
  }

 private:
  Client& client_;
};

}  // namespace martlet::aws
