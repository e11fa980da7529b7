#include "sqlite_order_store.hpp"

#include <tuple>
#include <unordered_map>

#include <martlet/schema/schema.hpp>

#include "order_rules.hpp"
#include "record_id.hpp"
#include "sqlite_order_rows.hpp"

namespace orders {
namespace {

std::int64_t number_of(const Order& order) { return orders::number_of("ord", order.id).value(); }

Outcome<Order> find_existing(Connection& connection, const std::string& id, ExpectedVersion expected = std::nullopt) {
  std::optional<Order> order = read_order(connection, orders::number_of("ord", id));
  if (!order) return std::unexpected(unknown_order(id));
  if (Outcome<void> fits = check_version(*order, expected); !fits) return std::unexpected(fits.error());
  return std::move(*order);
}

// Writes the changed `order`, except for its items, as its next version, and reads it back.
Order save(Connection& connection, const Order& order) {
  update_order(connection, number_of(order), order.status, order.note);
  return read_order(connection, number_of(order)).value();
}

// Inserts orders while their customers are below the limit. Counts each customer's orders only once.
class OrderInsertion {
 public:
  OrderInsertion(Connection& connection, const Limits& limits) : connection_(connection), limits_(limits) {}

  /// Returns the number of the new order.
  Outcome<std::int64_t> insert(const NewOrder& order) {
    const auto [known, is_new] = orders_.try_emplace(order.customer, 0);
    if (is_new) known->second = count_orders_of(connection_, order.customer, limits_.orders_per_customer);
    if (known->second >= limits_.orders_per_customer) return std::unexpected(too_many_orders(order.customer, limits_.orders_per_customer));
    const std::optional<std::int64_t> number = insert_order(connection_, order);
    if (!number) return std::unexpected(unknown_customer(order.customer));
    ++known->second;
    return *number;
  }

 private:
  Connection& connection_;
  const Limits& limits_;
  std::unordered_map<std::string, std::int64_t> orders_;  // number of orders of each customer
};

// The outcome of an earlier use of this key; nullopt if it was never used.
std::optional<Outcome<Placed>> placed_before(Connection& connection, const IdempotencyKey& key, const std::string& body) {
  const auto used = connection.find<std::tuple<std::string, std::int64_t>>(
      "SELECT body, order_number FROM idempotency_keys WHERE client = ? AND key = ?", key.client, key.key);
  if (!used) return std::nullopt;
  const auto& [used_for, number] = *used;
  if (used_for != body) return std::unexpected(key_used_for_another_order());
  std::optional<Order> order = read_order(connection, number);
  if (!order) return std::unexpected(key_used_for_a_deleted_order());
  return Placed{std::move(*order), false};
}

void store_idempotency_key(Connection& connection, const IdempotencyKey& key, const std::string& body, const Order& order) {
  connection.run("INSERT INTO idempotency_keys (client, key, body, order_number) VALUES (?, ?, ?, ?)", key.client, key.key, body,
                 number_of(order));
}

}  // namespace

OrderPage SqliteOrderStore::list(const OrderQuery& filter, Page page) const {
  return database_.read(
      [&](Connection& connection) { return OrderPage{read_orders(connection, filter, page), count_orders(connection, filter)}; });
}

std::vector<Order> SqliteOrderStore::orders_after(const std::string& id, std::int64_t limit) const {
  return database_.read(
      [&](Connection& connection) { return read_orders_after(connection, orders::number_of("ord", id).value_or(0), limit); });
}

Outcome<Order> SqliteOrderStore::find(const std::string& id) const {
  return database_.read([&](Connection& connection) -> Outcome<Order> { return find_existing(connection, id); });
}

Outcome<Placed> SqliteOrderStore::create(const NewOrder& order, const std::optional<IdempotencyKey>& key) {
  const std::string body = martlet::to_json(order);  // the same text for equal orders, regardless of the whitespace in the request
  return database_.write([&](Connection& connection) -> Outcome<Placed> {
    if (key) {
      if (auto before = placed_before(connection, *key, body)) return std::move(*before);
    }
    const Outcome<std::int64_t> number = OrderInsertion(connection, *limits_).insert(order);
    if (!number) return std::unexpected(number.error());
    Order placed = read_order(connection, *number).value();
    if (key) store_idempotency_key(connection, *key, body, placed);
    return Placed{std::move(placed)};
  });
}

Outcome<ImportReport> SqliteOrderStore::import(const std::vector<NewOrder>& orders) {
  return database_.write([&](Connection& connection) -> Outcome<ImportReport> {
    ImportReport report;
    OrderInsertion insertion(connection, *limits_);
    for (const NewOrder& order : orders) {
      const Outcome<std::int64_t> number = insertion.insert(order);
      if (!number) return std::unexpected(with_import_index(static_cast<std::size_t>(report.orders), number.error()));
      report.orders += 1;
      report.items += static_cast<std::int64_t>(order.items.size());
    }
    return report;
  });
}

Outcome<Order> SqliteOrderStore::change(const std::string& id, const OrderChange& change, ExpectedVersion expected) {
  return database_.write([&](Connection& connection) -> Outcome<Order> {
    Outcome<Order> order = find_existing(connection, id, expected);
    if (!order) return order;
    if (Outcome<void> changed = apply(*order, change); !changed) return std::unexpected(changed.error());
    order = save(connection, *order);
    return order;
  });
}

Outcome<void> SqliteOrderStore::remove(const std::string& id, ExpectedVersion expected) {
  return database_.write([&](Connection& connection) -> Outcome<void> {
    const Outcome<Order> order = find_existing(connection, id, expected);
    if (!order) return std::unexpected(order.error());
    delete_order(connection, number_of(*order));
    return {};
  });
}

Outcome<Order> SqliteOrderStore::add_item(const std::string& id, const Item& item, ExpectedVersion expected) {
  return database_.write([&](Connection& connection) -> Outcome<Order> {
    Outcome<Order> order = find_existing(connection, id, expected);
    if (!order) return order;
    if (Outcome<void> added = add(*order, item); !added) return std::unexpected(added.error());
    insert_item(connection, number_of(*order), item);
    order = save(connection, *order);
    return order;
  });
}

Outcome<Order> SqliteOrderStore::remove_item(const std::string& id, const std::string& sku, ExpectedVersion expected) {
  return database_.write([&](Connection& connection) -> Outcome<Order> {
    Outcome<Order> order = find_existing(connection, id, expected);
    if (!order) return order;
    if (Outcome<void> removed = orders::remove(*order, sku); !removed) return std::unexpected(removed.error());
    delete_item(connection, number_of(*order), sku);
    order = save(connection, *order);
    return order;
  });
}

}  // namespace orders
