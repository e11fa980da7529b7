#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include <martlet/schema/type.hpp>

namespace orders {

inline constexpr std::size_t items_max = 100;  ///< in one order

/// A line of an order.
struct Item {
  std::string sku;  ///< any text, "Käse 45 %"; unique within an order
  std::int64_t quantity = 0;
  std::int64_t unit_price = 0;  ///< in cents
};

martlet::Schema describe(martlet::Type<Item>);

}  // namespace orders
