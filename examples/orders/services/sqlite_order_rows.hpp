#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/connection.hpp>

#include "../model/order.hpp"

// Reading and writing the rows of orders and items, without rules and transactions (sqlite_order_store.hpp).

namespace orders {

using martlet::sqlite::Connection;

std::int64_t count_orders(Connection& connection, const OrderQuery& filter);
std::vector<Order> read_orders(Connection& connection, const OrderQuery& filter, Page page);
/// The number of a customer's orders, counted up to `limit`.
std::int64_t count_orders_of(Connection& connection, const std::string& customer, std::int64_t limit);
/// Reads orders with a greater number.
std::vector<Order> read_orders_after(Connection& connection, std::int64_t number, std::int64_t limit);
/// Reads an order; nullopt for an unknown number.
std::optional<Order> read_order(Connection& connection, std::optional<std::int64_t> number);

/// Returns the new order's number; nullopt if its customer doesn't exist.
std::optional<std::int64_t> insert_order(Connection& connection, const NewOrder& order);
/// Returns false if the order already has this sku.
bool insert_item(Connection& connection, std::int64_t order, const Item& item);
void delete_item(Connection& connection, std::int64_t order, const std::string& sku);
/// Writes status and note, and increments the version.
void update_order(Connection& connection, std::int64_t number, OrderStatus status, const std::optional<std::string>& note);
void delete_order(Connection& connection, std::int64_t number);

}  // namespace orders
