#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/dynamodb_client.hpp>
#include <martlet/aws/dynamodb/dynamodb_failures.hpp>
#include <martlet/aws/dynamodb/expression.hpp>
#include <martlet/aws/dynamodb/item.hpp>
#include <martlet/aws/dynamodb/transaction.hpp>

namespace martlet::aws {

/// A query of a table or an index. It isn't an aggregate, so that g++ 12 can create it within an expression with co_await.
struct TableQuery {
  TableQuery() = default;
  TableQuery(Condition of_key) : key(std::move(of_key)) {}  // NOLINT: `co_await orders.count(attribute("pk") == "orders")`
  Condition key;                                            ///< for the partition key (==), and optionally for the sort key
  Condition filter{};                                       ///< items that don't match are read, and paid for, but not returned
  std::optional<std::string> index{};
  bool is_descending = false;
  bool is_consistent = false;           ///< if false, and in a global index, recent writes may be missing
  std::optional<std::int64_t> limit{};  ///< the number of items to return; all if empty
  std::optional<Item> after{};          ///< the key of the item after which to start
  std::vector<Attribute> only{};        ///< the attributes to read; all if empty
};

/// A DynamoDB table with structs as items:
///
///     DynamoDbTable orders(client, "orders");
///     Outcome<std::optional<Order>> order = co_await orders.get<Order>(key("id", "ord_1"));
///     Outcome<void> put = co_await orders.put(new_order, attribute("id").is_absent());
///     Outcome<Order> paid =
///         co_await orders.update<Order>(key("id", "ord_1"), Update().set("status", "paid"), attribute("status") == "open");
///
/// If the condition of a write is false, the write fails (is_condition_failed()). If an item isn't a valid T, the call fails with
/// failure_code::malformed_response and names the attribute.
class DynamoDbTable {
 public:
  DynamoDbTable(Client& client, std::string name) : client_(client), name_(std::move(name)) {}
  const std::string& name() const { return name_; }

  /// Returns the item, or nullopt if there is none. The read is consistent: it sees all earlier writes.
  Task<Outcome<std::optional<Item>>> get_item(Item key);
  Task<Outcome<void>> put_item(Item item, Condition condition = {});
  /// Updates an item, which is created if there is none, and returns the updated item.
  Task<Outcome<Item>> update_item(Item key, Update update, Condition condition = {});
  /// Deletes the item; does nothing if there is none.
  Task<Outcome<void>> remove(Item key, Condition condition = {});
  Task<Outcome<std::vector<Item>>> query_items(TableQuery query);
  /// Returns the items with these keys, in no particular order: see DynamoDbClient::get_all().
  Task<Outcome<std::vector<Item>>> get_items(std::vector<Item> keys);
  /// Puts and deletes any number of items: see DynamoDbClient::write_all().
  Task<Outcome<void>> write_items(std::vector<Item> puts, std::vector<Item> deleted_keys);
  /// Performs all actions of a transaction, or none. They can also be on other tables. If the transaction is canceled,
  /// cancellation_reasons() returns the reasons.
  Task<Outcome<void>> write(const Transaction& transaction);
  /// Returns the number of items that a query finds, on all pages. `limit` and `after` are ignored.
  Task<Outcome<std::int64_t>> count(TableQuery query);

  template <class T>
  Task<Outcome<std::optional<T>>> get(Item key) {
    Outcome<std::optional<Item>> item = co_await get_item(std::move(key));
    if (!item) co_return std::unexpected(std::move(item.error()));
    if (!*item) co_return std::optional<T>();
    Outcome<T> value = typed<T>(**item, "GetItem");
    if (!value) co_return std::unexpected(std::move(value.error()));
    co_return std::optional<T>(std::move(*value));
  }
  template <class T>
  Task<Outcome<void>> put(const T& value, Condition condition = {}) {
    return put_item(to_item(value), std::move(condition));
  }
  template <class T>
  Task<Outcome<T>> update(Item key, Update update, Condition condition = {}) {
    Outcome<Item> item = co_await update_item(std::move(key), std::move(update), std::move(condition));
    if (!item) co_return std::unexpected(std::move(item.error()));
    co_return typed<T>(*item, "UpdateItem");
  }
  template <class T>
  Task<Outcome<std::vector<T>>> query(TableQuery query) {
    Outcome<std::vector<Item>> items = co_await query_items(std::move(query));
    if (!items) co_return std::unexpected(std::move(items.error()));
    std::vector<T> values;
    for (const Item& item : *items) {
      Outcome<T> value = typed<T>(item, "Query");
      if (!value) co_return std::unexpected(std::move(value.error()));
      values.push_back(std::move(*value));
    }
    co_return values;
  }

 private:
  static Failure not_a_struct(const char* operation, const Error& error);
  template <class T>
  static Outcome<T> typed(const Item& item, const char* operation) {
    Result<T> value = from_item<T>(item);
    if (!value) return std::unexpected(not_a_struct(operation, value.error()));
    return std::move(*value);
  }

  DynamoDbClient client_;
  std::string name_;
};

}  // namespace martlet::aws
