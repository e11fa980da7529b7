#pragma once
#include <cstddef>
#include <string>

#include <martlet/aws/dynamodb/dynamodb_shapes.hpp>
#include <martlet/aws/dynamodb/expression.hpp>
#include <martlet/aws/dynamodb/item.hpp>

namespace martlet::aws {

class DynamoDbTable;

/// A transaction: 1 to 100 actions, each on a different item. Either all of them are performed, or none.
///
///     Transaction placing;
///     placing.put(orders, to_item(order), attribute("id").is_absent());
///     placing.update(customers, key("id", order.customer), Update().add("orders", 1), attribute("id").exists());
///     Outcome<void> placed = co_await orders.write(placing);
///     if (!placed && cancellation_reasons(placed.error()).at(1).is_condition_failed()) ...   // no such customer
class Transaction {
 public:
  Transaction& put(const DynamoDbTable& table, Item item, const Condition& condition = {});
  Transaction& update(const DynamoDbTable& table, Item key, const Update& update, const Condition& condition = {});
  Transaction& remove(const DynamoDbTable& table, Item key, const Condition& condition = {});
  /// Adds an action that writes nothing, and that prevents the transaction if the condition is false.
  Transaction& check(const DynamoDbTable& table, Item key, const Condition& condition);
  /// Sets the token by which DynamoDB recognizes a repetition within ten minutes, even in another run of the program. Without a token, only
  /// the retries of one call are recognized.
  Transaction& token(std::string token);

  std::size_t size() const { return request_.transact_items.size(); }
  /// Returns the request as it is sent. After a conflict (is_transaction_conflict()), it can be sent again.
  const TransactWriteItemsRequest& request() const { return request_; }

 private:
  TransactWriteItem& add() { return request_.transact_items.emplace_back(); }
  TransactWriteItemsRequest request_;
};

}  // namespace martlet::aws
