#pragma once
#include <string>
#include <string_view>

namespace martlet::config {

/// `ordersTable` -> ORDERS_TABLE, `orders-table` -> ORDERS_TABLE, `httpURLMax` -> HTTP_URL_MAX, ORDERS_TABLE -> ORDERS_TABLE.
std::string variable_name(std::string_view key);

}  // namespace martlet::config
