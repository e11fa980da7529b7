#include "sqlite_orders.hpp"

#include <stdexcept>

#include <martlet/schema/schema.hpp>

#include "record_id.hpp"

namespace orders {
namespace {

OrderStatus status_in(const std::string& name) {
  const std::optional<OrderStatus> status = status_named(name);
  if (!status) throw std::runtime_error("the database holds an order with the status " + name);
  return *status;
}

std::vector<Item> read_items(SqliteConnection& connection, std::int64_t order) {
  SqliteRows rows = connection.query("SELECT sku, quantity, unit_price FROM items WHERE order_number = ? ORDER BY number", {order});
  std::vector<Item> items;
  while (rows.next()) items.push_back({rows.text(0), rows.integer(1), rows.integer(2)});
  return items;
}

// Of a row of number, customer, status, note, version. SQLite is in this process, so a query an order costs no journey.
Order order_in(SqliteConnection& connection, const SqliteRows& rows) {
  Order order;
  order.id = to_id("ord", rows.integer(0));
  order.customer = to_id("cus", rows.integer(1));
  order.status = status_in(rows.text(2));
  order.note = rows.optional_text(3);
  order.version = rows.integer(4);
  order.items = read_items(connection, rows.integer(0));
  order.total = total_of(order.items);
  return order;
}

std::vector<Order> all_in(SqliteConnection& connection, SqliteRows rows) {
  std::vector<Order> orders;
  while (rows.next()) orders.push_back(order_in(connection, rows));
  return orders;
}

// The values of `?1` and `?2` in a WHERE. An id that can't be one matches nothing: numbers start at 1.
struct Filter {
  std::optional<std::int64_t> customer;
  std::optional<std::string> statuses;  // as a JSON array, since a statement has a fixed number of values

  explicit Filter(const OrderQuery& query) {
    if (query.customer) customer = number_of("cus", *query.customer).value_or(0);
    if (!query.status.empty()) statuses = martlet::to_json(query.status);
  }
};

}  // namespace

std::int64_t count_orders(SqliteConnection& connection, const OrderQuery& query) {
  const Filter filter(query);
  SqliteRows rows = connection.query(
      "SELECT count(*) FROM orders "
      "WHERE (?1 IS NULL OR customer = ?1) AND (?2 IS NULL OR status IN (SELECT value FROM json_each(?2)))",
      {filter.customer, filter.statuses});
  return rows.next() ? rows.integer(0) : 0;
}

std::int64_t count_orders_of(SqliteConnection& connection, const std::string& customer, std::int64_t limit) {
  SqliteRows rows =
      connection.query("SELECT count(*) FROM (SELECT 1 FROM orders WHERE customer = ? LIMIT ?)", {number_of("cus", customer), limit});
  return rows.next() ? rows.integer(0) : 0;
}

std::vector<Order> read_orders(SqliteConnection& connection, const OrderQuery& query, Page page) {
  const Filter filter(query);
  return all_in(connection,
                connection.query("SELECT number, customer, status, note, version FROM orders "
                                 "WHERE (?1 IS NULL OR customer = ?1) AND (?2 IS NULL OR status IN (SELECT value FROM json_each(?2))) "
                                 "ORDER BY number LIMIT ?3 OFFSET ?4",
                                 {filter.customer, filter.statuses, page.limit, page.offset}));
}

std::vector<Order> read_orders_after(SqliteConnection& connection, std::int64_t number, std::int64_t limit) {
  return all_in(connection, connection.query("SELECT number, customer, status, note, version FROM orders WHERE number > ? "
                                             "ORDER BY number LIMIT ?",
                                             {number, limit}));
}

std::optional<Order> read_order(SqliteConnection& connection, std::optional<std::int64_t> number) {
  SqliteRows rows = connection.query("SELECT number, customer, status, note, version FROM orders WHERE number = ?", {number});
  if (!rows.next()) return std::nullopt;
  return order_in(connection, rows);
}

std::optional<std::int64_t> insert_order(SqliteConnection& connection, const NewOrder& order) {
  const std::int64_t added = connection.execute("INSERT INTO orders (customer, note) SELECT number, ?2 FROM customers WHERE number = ?1",
                                                {number_of("cus", order.customer), order.note});
  if (added == 0) return std::nullopt;
  const std::int64_t number = connection.inserted_id();
  for (const Item& item : order.items) insert_item(connection, number, item);
  return number;
}

bool insert_item(SqliteConnection& connection, std::int64_t order, const Item& item) {
  return connection.execute(
             "INSERT INTO items (order_number, sku, quantity, unit_price) VALUES (?, ?, ?, ?) "
             "ON CONFLICT (order_number, sku) DO NOTHING",
             {order, item.sku, item.quantity, item.unit_price}) > 0;
}

void delete_item(SqliteConnection& connection, std::int64_t order, const std::string& sku) {
  connection.execute("DELETE FROM items WHERE order_number = ? AND sku = ?", {order, sku});
}

void update_order(SqliteConnection& connection, std::int64_t number, OrderStatus status, const std::optional<std::string>& note) {
  connection.execute("UPDATE orders SET status = ?, note = ?, version = version + 1 WHERE number = ?", {name_of(status), note, number});
}

void delete_order(SqliteConnection& connection, std::int64_t number) {
  connection.execute("DELETE FROM orders WHERE number = ?", {number});
}

}  // namespace orders
