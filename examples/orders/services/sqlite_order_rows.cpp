#include "sqlite_order_rows.hpp"

#include "record_id.hpp"

namespace orders {
namespace {

// Each column is named after its field of Order.
std::string orders_where(std::string_view condition) {
  std::string sql = R"(
    SELECT 'ord_' || number AS id, 'cus_' || customer AS customer, status, note, version,
           (SELECT json_group_array(json_object('sku', sku, 'quantity', quantity, 'unit_price', unit_price))
            FROM (SELECT * FROM items WHERE order_number = orders.number ORDER BY items.number)) AS items,
           (SELECT sum(quantity * unit_price) FROM items WHERE order_number = orders.number) AS total
    FROM orders WHERE )";
  return sql += condition;
}

// The values of `?1` and `?2`. An id that can't be one matches nothing: numbers start at 1.
constexpr std::string_view matches_filter = "(?1 IS NULL OR customer = ?1) AND (?2 IS NULL OR status IN (SELECT value FROM json_each(?2)))";
struct Filter {
  std::optional<std::int64_t> customer;
  std::optional<std::vector<OrderStatus>> statuses;

  explicit Filter(const OrderQuery& query) {
    if (query.customer) customer = number_of("cus", *query.customer).value_or(0);
    if (!query.status.empty()) statuses = query.status;
  }
};

}  // namespace

std::int64_t count_orders(Connection& connection, const OrderQuery& query) {
  const Filter filter(query);
  return connection.one<std::int64_t>("SELECT count(*) FROM orders WHERE " + std::string(matches_filter), filter.customer, filter.statuses);
}

std::int64_t count_orders_of(Connection& connection, const std::string& customer, std::int64_t limit) {
  return connection.one<std::int64_t>("SELECT count(*) FROM (SELECT 1 FROM orders WHERE customer = ? LIMIT ?)", number_of("cus", customer),
                                      limit);
}

std::vector<Order> read_orders(Connection& connection, const OrderQuery& query, Page page) {
  const Filter filter(query);
  return connection.all<Order>(orders_where(std::string(matches_filter) + " ORDER BY number LIMIT ?3 OFFSET ?4"), filter.customer,
                               filter.statuses, page.limit, page.offset);
}

std::vector<Order> read_orders_after(Connection& connection, std::int64_t number, std::int64_t limit) {
  return connection.all<Order>(orders_where("number > ? ORDER BY number LIMIT ?"), number, limit);
}

std::optional<Order> read_order(Connection& connection, std::optional<std::int64_t> number) {
  return connection.find<Order>(orders_where("number = ?"), number);
}

std::optional<std::int64_t> insert_order(Connection& connection, const NewOrder& order) {
  const auto added = connection.run("INSERT INTO orders (customer, note) SELECT number, ?2 FROM customers WHERE number = ?1",
                                    number_of("cus", order.customer), order.note);
  if (added.rows == 0) return std::nullopt;
  for (const Item& item : order.items) insert_item(connection, added.inserted_id, item);
  return added.inserted_id;
}

bool insert_item(Connection& connection, std::int64_t order, const Item& item) {
  return connection
      .try_run("INSERT INTO items (order_number, sku, quantity, unit_price) VALUES (?, ?, ?, ?)", order, item.sku, item.quantity,
               item.unit_price)
      .has_value();
}

void delete_item(Connection& connection, std::int64_t order, const std::string& sku) {
  connection.run("DELETE FROM items WHERE order_number = ? AND sku = ?", order, sku);
}

void update_order(Connection& connection, std::int64_t number, OrderStatus status, const std::optional<std::string>& note) {
  connection.run("UPDATE orders SET status = ?, note = ?, version = version + 1 WHERE number = ?", status, note, number);
}

void delete_order(Connection& connection, std::int64_t number) { connection.run("DELETE FROM orders WHERE number = ?", number); }

}  // namespace orders
