#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "../model/order.hpp"
#include "domain_error.hpp"

namespace orders {

/// A key that a client chooses for one creation, so that it can repeat the request without creating the order twice.
struct IdempotencyKey {
  std::string client;  ///< every client has its own keys
  std::string key;
};

/// The result of a creation.
struct Placed {
  Order order;
  bool is_new = true;  ///< false: its key had been used, for the same order
};

/// The version that a client saw; changes to any other version are refused as stale. nullopt: any.
using ExpectedVersion = std::optional<std::int64_t>;

/// Stores orders, and enforces their rules. Thread-safe; may block. Each call takes effect as a whole or not at all. An unknown id fails
/// with not_found.
class OrderStore {
 public:
  virtual ~OrderStore() = default;

  /// Lists orders in the order of creation.
  virtual OrderPage list(const OrderQuery& filter, Page page) const = 0;
  /// Returns at most `limit` orders after the one with `id` ("": from the first), in the order of creation; for reading all orders while
  /// others write.
  virtual std::vector<Order> orders_after(const std::string& id, std::int64_t limit) const = 0;
  virtual Outcome<Order> find(const std::string& id) const = 0;

  /// Fails with bad_reference for a customer that doesn't exist, with conflict for one who has Limits::orders_per_customer. For a key that
  /// was already used, returns the current state of its order; fails with conflict if the key was used for a different order, with gone if
  /// the order was deleted.
  virtual Outcome<Placed> create(const NewOrder& order, const std::optional<IdempotencyKey>& key) = 0;
  /// Creates all orders or none. Fails as create() does, naming the first bad order.
  virtual Outcome<ImportReport> import(const std::vector<NewOrder>& orders) = 0;

  // These calls fail with stale if the order isn't at the expected version.

  /// Fails with conflict for a status that can't follow (order_status.hpp).
  virtual Outcome<Order> change(const std::string& id, const OrderChange& change, ExpectedVersion expected) = 0;
  virtual Outcome<void> remove(const std::string& id, ExpectedVersion expected) = 0;
  /// Fails with conflict if the order is no longer open, is full, or already has this sku.
  virtual Outcome<Order> add_item(const std::string& id, const Item& item, ExpectedVersion expected) = 0;
  /// Fails with conflict if the order is no longer open or this is its last item, with not_found if it has no such item.
  virtual Outcome<Order> remove_item(const std::string& id, const std::string& sku, ExpectedVersion expected) = 0;
};

}  // namespace orders
