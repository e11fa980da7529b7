#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/connection.hpp>

#include "../model/order.hpp"

// The rows of orders and items: what is read and written, without the rules and the transactions around it (sqlite_order_store.hpp).

namespace orders {

using martlet::sqlite::Connection;

std::int64_t count_orders(Connection& connection, const OrderQuery& filter);
std::vector<Order> read_orders(Connection& connection, const OrderQuery& filter, Page page);
/// How many orders a customer has, counted up to `limit`.
std::int64_t count_orders_of(Connection& connection, const std::string& customer, std::int64_t limit);
/// Those with a greater number.
std::vector<Order> read_orders_after(Connection& connection, std::int64_t number, std::int64_t limit);
/// nullopt for an unknown number.
std::optional<Order> read_order(Connection& connection, std::optional<std::int64_t> number);

/// Returns its number; nullopt if its customer doesn't exist.
std::optional<std::int64_t> insert_order(Connection& connection, const NewOrder& order);
/// False if the order already has this sku.
bool insert_item(Connection& connection, std::int64_t order, const Item& item);
void delete_item(Connection& connection, std::int64_t order, const std::string& sku);
/// Writes status and note, and the next version.
void update_order(Connection& connection, std::int64_t number, OrderStatus status, const std::optional<std::string>& note);
void delete_order(Connection& connection, std::int64_t number);

}  // namespace orders
