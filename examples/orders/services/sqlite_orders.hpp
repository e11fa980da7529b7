#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "../model/order.hpp"
#include "sqlite_connection.hpp"

// The rows of orders and items: what is read and written, without the rules and the transactions around it (sqlite_order_store.hpp).

namespace orders {

std::int64_t count_orders(SqliteConnection& connection, const OrderQuery& filter);
std::vector<Order> read_orders(SqliteConnection& connection, const OrderQuery& filter, Page page);
/// How many orders a customer has, counted up to `limit`.
std::int64_t count_orders_of(SqliteConnection& connection, const std::string& customer, std::int64_t limit);
/// Those with a greater number.
std::vector<Order> read_orders_after(SqliteConnection& connection, std::int64_t number, std::int64_t limit);
/// nullopt for an unknown number.
std::optional<Order> read_order(SqliteConnection& connection, std::optional<std::int64_t> number);

/// Gives its number; nullopt where its customer doesn't exist.
std::optional<std::int64_t> insert_order(SqliteConnection& connection, const NewOrder& order);
/// False where the order has this sku.
bool insert_item(SqliteConnection& connection, std::int64_t order, const Item& item);
void delete_item(SqliteConnection& connection, std::int64_t order, const std::string& sku);
/// Writes status and note, and the next version.
void update_order(SqliteConnection& connection, std::int64_t number, OrderStatus status, const std::optional<std::string>& note);
void delete_order(SqliteConnection& connection, std::int64_t number);

}  // namespace orders
