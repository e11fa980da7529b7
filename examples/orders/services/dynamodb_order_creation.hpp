#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/dynamodb_table.hpp>

#include "dynamodb_keys.hpp"
#include "order_store.hpp"

namespace orders {

/// Orders to be created in one transaction.
class OrderCreation {
 public:
  explicit OrderCreation(const std::vector<NewOrder>& orders);

  /// The number of actions in the transaction.
  std::size_t size() const { return orders_.size() + counts_.size(); }
  struct InvalidOrder {
    std::size_t index;
    DomainError error;
  };
  /// Checks that all customers exist and may have these orders. Returns the first order of which this isn't true.
  std::optional<InvalidOrder> check(aws::DynamoDbTable& table, std::int64_t orders_per_customer) const;
  /// The orders, with numbers from `first` on.
  std::vector<Order> numbered_orders(std::int64_t first) const;
  /// Writes `orders`, and increments their customers' numbers of orders, under the same conditions as check().
  aws::Transaction transaction(const aws::DynamoDbTable& table, const std::vector<Order>& orders, std::int64_t orders_per_customer) const;

 private:
  const std::vector<NewOrder>& orders_;
  std::map<std::string, std::int64_t> counts_;  // number of orders by customer
};

}  // namespace orders
