#pragma once
#include <functional>

#include <martlet/aws/dynamodb/dynamodb_table.hpp>
#include <martlet/config/remote.hpp>

#include "../limits.hpp"
#include "order_store.hpp"

namespace orders {

/// Stores orders in DynamoDB (dynamodb_keys.hpp). An order is one item, and is written only as the version after the one that was read.
/// A creation is one transaction: it writes the order, increments the number of orders of its customer, who must exist, and writes the
/// idempotency key.
///
/// DynamoDB has no offset and no count: list() reads, and pays for, all orders that match its filter. An import is one transaction, so it
/// is refused with conflict beyond import_actions_max.
class DynamoDbOrderStore final : public OrderStore {
 public:
  static constexpr std::size_t import_actions_max = 100;  ///< orders, plus each of their customers once

  DynamoDbOrderStore(martlet::aws::DynamoDbTable& table, const martlet::Remote<Limits>& limits) : table_(table), limits_(limits) {}

  OrderPage list(const OrderQuery& filter, Page page) const override;
  std::vector<Order> orders_after(const std::string& id, std::int64_t limit) const override;
  Outcome<Order> find(const std::string& id) const override;

  Outcome<Placed> create(const NewOrder& order, const std::optional<IdempotencyKey>& key) override;
  Outcome<ImportReport> import(const std::vector<NewOrder>& orders) override;

  Outcome<Order> change(const std::string& id, const OrderChange& change, ExpectedVersion expected) override;
  Outcome<void> remove(const std::string& id, ExpectedVersion expected) override;
  Outcome<Order> add_item(const std::string& id, const Item& item, ExpectedVersion expected) override;
  Outcome<Order> remove_item(const std::string& id, const std::string& sku, ExpectedVersion expected) override;

 private:
  using Rule = std::function<Outcome<void>(Order& order)>;
  Outcome<Order> apply_rule(const std::string& id, ExpectedVersion expected, const Rule& rule);
  std::optional<Outcome<Placed>> placed_before(const IdempotencyKey& key, const std::string& body) const;

  martlet::aws::DynamoDbTable& table_;
  const martlet::Remote<Limits>& limits_;
};

}  // namespace orders
