#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/schema/type.hpp>

namespace orders {

enum class OrderStatus { open, paid, shipped, cancelled };
inline constexpr std::array every_status{OrderStatus::open, OrderStatus::paid, OrderStatus::shipped, OrderStatus::cancelled};

/// The possible next states of an order. `shipped` and `cancelled` are final.
std::span<const OrderStatus> next_of(OrderStatus status);
bool may_become(OrderStatus from, OrderStatus to);

/// The name in JSON, in the database and in messages: "open", ...
std::string_view name_of(OrderStatus status);
std::optional<OrderStatus> status_named(std::string_view name);

/// The rules, as shown to clients.
struct StatusRule {
  OrderStatus status{};
  std::vector<OrderStatus> next;
};
struct StatusRules {
  std::vector<StatusRule> statuses;
};

martlet::Schema describe(martlet::Type<OrderStatus>);
martlet::Schema describe(martlet::Type<StatusRule>);
martlet::Schema describe(martlet::Type<StatusRules>);

}  // namespace orders
