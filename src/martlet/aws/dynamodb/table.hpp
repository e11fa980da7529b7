#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/dynamodb_client.hpp>
#include <martlet/aws/dynamodb/dynamodb_failures.hpp>
#include <martlet/aws/dynamodb/expression.hpp>
#include <martlet/aws/dynamodb/item.hpp>

namespace martlet::aws {

class Transaction;

/// Not an aggregate, so that g++ 12 can make one within an expression with co_await.
struct TableQuery {
  TableQuery() = default;
  TableQuery(Condition of_key) : key(std::move(of_key)) {}  // NOLINT: `co_await orders.count(attribute("pk") == "orders")`
  Condition key;                                            ///< of the partition key (==), and of the sort key if wanted
  Condition filter{};                                       ///< what is read, and paid for, but not returned
  std::optional<std::string> index{};
  bool is_descending = false;
  bool is_consistent = false;           ///< false: what was written a moment ago may be missing; always so for a global index
  std::optional<std::int64_t> limit{};  ///< of items returned; nullopt: all
  std::optional<Item> after{};          ///< the key of the last one that was returned before
  std::vector<Attribute> only{};        ///< the attributes to read; empty: all
};

/// One table of DynamoDB, with structs for items:
///
///     DynamoDbTable orders(client, "orders");
///     Answer<std::optional<Order>> order = co_await orders.get<Order>(key("id", "ord_1"));
///     Answer<void> put = co_await orders.put(new_order, attribute("id").is_absent());
///     Answer<Order> paid = co_await orders.update<Order>(key("id", "ord_1"), Update().set("status", "paid"), attribute("status") ==
///     "open");
///
/// A write whose condition is false fails: is_condition_failed(). An item that isn't a T fails with failure_code::malformed_response, which
/// names the attribute.
class DynamoDbTable {
 public:
  DynamoDbTable(Client& client, std::string name) : client_(client), name_(std::move(name)) {}
  const std::string& name() const { return name_; }

  /// nullopt: there is none. Consistent: sees what was written before.
  Task<Answer<std::optional<Item>>> get_item(Item key);
  Task<Answer<void>> put_item(Item item, Condition condition = {});
  /// Creates the item if there is none. Returns the item as it is afterwards.
  Task<Answer<Item>> update_item(Item key, Update update, Condition condition = {});
  /// Deletes the item; nothing happens if there is none.
  Task<Answer<void>> remove(Item key, Condition condition = {});
  Task<Answer<std::vector<Item>>> query_items(TableQuery query);
  /// The items of any number of keys, in no order: as DynamoDbClient::get_all().
  Task<Answer<std::vector<Item>>> get_items(std::vector<Item> keys);
  /// Puts and deletes any number of items: as DynamoDbClient::write_all().
  Task<Answer<void>> write_items(std::vector<Item> puts, std::vector<Item> deleted_keys);
  /// Writes all of a transaction or nothing; it may be about other tables as well. Why it was canceled: cancellation_reasons().
  Task<Answer<void>> write(const Transaction& transaction);
  /// How many a query finds, with all pages; `limit` and `after` don't matter.
  Task<Answer<std::int64_t>> count(TableQuery query);

  template <class T>
  Task<Answer<std::optional<T>>> get(Item key) {
    Answer<std::optional<Item>> item = co_await get_item(std::move(key));
    if (!item) co_return std::unexpected(std::move(item.error()));
    if (!*item) co_return std::optional<T>();
    Answer<T> value = typed<T>(**item, "GetItem");
    if (!value) co_return std::unexpected(std::move(value.error()));
    co_return std::optional<T>(std::move(*value));
  }
  template <class T>
  Task<Answer<void>> put(const T& value, Condition condition = {}) {
    return put_item(to_item(value), std::move(condition));
  }
  template <class T>
  Task<Answer<T>> update(Item key, Update update, Condition condition = {}) {
    Answer<Item> item = co_await update_item(std::move(key), std::move(update), std::move(condition));
    if (!item) co_return std::unexpected(std::move(item.error()));
    co_return typed<T>(*item, "UpdateItem");
  }
  template <class T>
  Task<Answer<std::vector<T>>> query(TableQuery query) {
    Answer<std::vector<Item>> items = co_await query_items(std::move(query));
    if (!items) co_return std::unexpected(std::move(items.error()));
    std::vector<T> values;
    for (const Item& item : *items) {
      Answer<T> value = typed<T>(item, "Query");
      if (!value) co_return std::unexpected(std::move(value.error()));
      values.push_back(std::move(*value));
    }
    co_return values;
  }

 private:
  static Failure not_a_struct(const char* operation, const Error& error);
  template <class T>
  static Answer<T> typed(const Item& item, const char* operation) {
    Result<T> value = from_item<T>(item);
    if (!value) return std::unexpected(not_a_struct(operation, value.error()));
    return std::move(*value);
  }

  DynamoDbClient client_;
  std::string name_;
};

/// A transaction, action by action: all of them are done, or none. At most 100, each of another item.
///
///     Transaction placing;
///     placing.put(orders, to_item(order), attribute("id").is_absent());
///     placing.update(customers, key("id", order.customer), Update().add("orders", 1), attribute("id").exists());
///     Answer<void> placed = co_await orders.write(placing);
///     if (!placed && cancellation_reasons(placed.error()).at(1).is_condition_failed()) ...   // no such customer
class Transaction {
 public:
  Transaction& put(const DynamoDbTable& table, Item item, const Condition& condition = {});
  Transaction& update(const DynamoDbTable& table, Item key, const Update& update, const Condition& condition = {});
  Transaction& remove(const DynamoDbTable& table, Item key, const Condition& condition = {});
  /// Writes nothing, and fails where the condition is false.
  Transaction& check(const DynamoDbTable& table, Item key, const Condition& condition);
  /// The token by which DynamoDB recognizes a repetition within ten minutes, even one by another run of this program. Without it, only the
  /// retries of one call are recognized.
  Transaction& token(std::string token);

  std::size_t size() const { return request_.transact_items.size(); }
  /// As it is sent. May be sent again after a conflict: is_transaction_conflict().
  const TransactWriteItemsRequest& request() const { return request_; }

 private:
  TransactWriteItem& add() { return request_.transact_items.emplace_back(); }
  TransactWriteItemsRequest request_;
};

}  // namespace martlet::aws
