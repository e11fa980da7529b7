#include <martlet/aws/dynamodb/dynamodb_table.hpp>

#include <limits>

namespace martlet::aws {
namespace {

QueryRequest request_of(const std::string& table, const TableQuery& query, bool has_items) {
  QueryRequest request;
  request.table_name = table;
  request.index_name = query.index;
  if (query.is_descending) request.scan_index_forward = false;
  if (query.is_consistent) request.consistent_read = true;
  Expressions expressions;
  expressions.key = query.key;
  expressions.filter = query.filter;
  if (has_items) expressions.only = query.only;
  set_expressions(request, expressions);
  return request;
}

}  // namespace

Failure DynamoDbTable::not_a_struct(const char* operation, const Error& error) {
  Failure failure;
  failure.code = failure_code::malformed_response;
  failure.operation = std::string("DynamoDB.") + operation;
  failure.message = error.what;
  return failure;
}

Task<Outcome<std::optional<Item>>> DynamoDbTable::get_item(Item key) {
  GetItemRequest request;
  request.table_name = name_;
  request.key = std::move(key);
  request.consistent_read = true;
  Outcome<GetItemResponse> outcome = co_await client_.get_item(std::move(request));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  if (outcome->item && outcome->item->empty()) outcome->item.reset();
  co_return std::move(outcome->item);
}

Task<Outcome<void>> DynamoDbTable::put_item(Item item, Condition condition) {
  PutItemRequest request;
  request.table_name = name_;
  request.item = std::move(item);
  set_condition(request, std::move(condition));
  Outcome<ItemWriteResponse> outcome = co_await client_.put_item(std::move(request));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return Outcome<void>();
}

Task<Outcome<Item>> DynamoDbTable::update_item(Item key, Update update, Condition condition) {
  UpdateItemRequest request;
  request.table_name = name_;
  request.key = std::move(key);
  request.return_values = "ALL_NEW";
  Expressions expressions;
  expressions.update = std::move(update);
  expressions.condition = std::move(condition);
  set_expressions(request, expressions);
  Outcome<ItemWriteResponse> outcome = co_await client_.update_item(std::move(request));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return std::move(outcome->attributes).value_or(Item());
}

Task<Outcome<void>> DynamoDbTable::remove(Item key, Condition condition) {
  DeleteItemRequest request;
  request.table_name = name_;
  request.key = std::move(key);
  set_condition(request, std::move(condition));
  Outcome<ItemWriteResponse> outcome = co_await client_.delete_item(std::move(request));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return Outcome<void>();
}

Task<Outcome<std::vector<Item>>> DynamoDbTable::query_items(TableQuery query) {
  QueryRequest request = request_of(name_, query, true);
  request.exclusive_start_key = query.after;
  const bool is_filtered = !query.filter.empty();
  if (query.limit && !is_filtered) request.limit = query.limit;  // with a filter, DynamoDB would apply the limit before the filter
  const auto limit = static_cast<std::size_t>(query.limit.value_or(std::numeric_limits<std::int64_t>::max()));
  std::vector<Item> items;
  auto take = [&](QueryResponse page) {
    for (Item& item : page.items) {
      if (items.size() < limit) items.push_back(std::move(item));
    }
    return items.size() < limit;
  };
  Outcome<void> queried = co_await client_.each_page(std::move(request), take);
  if (!queried) co_return std::unexpected(std::move(queried.error()));
  co_return items;
}

Task<Outcome<std::vector<Item>>> DynamoDbTable::get_items(std::vector<Item> keys) {
  std::map<std::string, KeysAndAttributes> asked;
  asked[name_].keys = std::move(keys);
  asked[name_].consistent_read = true;
  Outcome<std::map<std::string, std::vector<Item>>> found = co_await client_.get_all(std::move(asked));
  if (!found) co_return std::unexpected(std::move(found.error()));
  co_return std::move((*found)[name_]);
}

Task<Outcome<void>> DynamoDbTable::write_items(std::vector<Item> puts, std::vector<Item> deleted_keys) {
  std::map<std::string, std::vector<WriteRequest>> writes;
  for (Item& item : puts) writes[name_].emplace_back().put_request = PutRequest{std::move(item)};
  for (Item& key : deleted_keys) writes[name_].emplace_back().delete_request = DeleteRequest{std::move(key)};
  return client_.write_all(std::move(writes));
}

Task<Outcome<void>> DynamoDbTable::write(const Transaction& transaction) {
  TransactWriteItemsRequest request = transaction.request();
  Outcome<TransactWriteItemsResponse> outcome = co_await client_.transact_write_items(std::move(request));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return Outcome<void>();
}

Task<Outcome<std::int64_t>> DynamoDbTable::count(TableQuery query) {
  QueryRequest request = request_of(name_, query, false);
  request.select = "COUNT";
  std::int64_t all = 0;
  auto take = [&all](QueryResponse page) {
    all += page.count;
    return true;
  };
  Outcome<void> counted = co_await client_.each_page(std::move(request), take);
  if (!counted) co_return std::unexpected(std::move(counted.error()));
  co_return all;
}

}  // namespace martlet::aws
