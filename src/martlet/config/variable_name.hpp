#pragma once
#include <string>
#include <string_view>

namespace martlet::config {

/// Returns ORDERS_TABLE for `ordersTable`, `orders-table` and `ORDERS_TABLE`, and HTTP_URL_MAX for `httpURLMax`.
std::string variable_name(std::string_view key);

}  // namespace martlet::config
