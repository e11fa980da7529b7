#include "order_status.hpp"

#include <algorithm>

#include <martlet/schema/schema.hpp>

namespace orders {

using martlet::field;
using martlet::object;

std::span<const OrderStatus> next_of(OrderStatus status) {
  static constexpr std::array from_open{OrderStatus::paid, OrderStatus::cancelled};
  static constexpr std::array from_paid{OrderStatus::shipped, OrderStatus::cancelled};
  switch (status) {
    case OrderStatus::open: return from_open;
    case OrderStatus::paid: return from_paid;
    case OrderStatus::shipped:
    case OrderStatus::cancelled: break;
  }
  return {};
}

bool may_become(OrderStatus from, OrderStatus to) {
  const std::span<const OrderStatus> next = next_of(from);
  return std::find(next.begin(), next.end(), to) != next.end();
}

std::string_view name_of(OrderStatus status) {
  switch (status) {
    case OrderStatus::open: return "open";
    case OrderStatus::paid: return "paid";
    case OrderStatus::shipped: return "shipped";
    case OrderStatus::cancelled: return "cancelled";
  }
  return {};
}

std::optional<OrderStatus> status_named(std::string_view name) {
  for (const OrderStatus status : every_status) {
    if (name == name_of(status)) return status;
  }
  return std::nullopt;
}

martlet::Schema describe(martlet::Type<OrderStatus>) {
  const auto named = [](OrderStatus status) { return std::pair(status, std::string(name_of(status))); };
  return martlet::enumeration<OrderStatus>(
      "OrderStatus", {named(OrderStatus::open), named(OrderStatus::paid), named(OrderStatus::shipped), named(OrderStatus::cancelled)});
}

martlet::Schema describe(martlet::Type<StatusRule>) {
  return object<StatusRule>("StatusRule", field<&StatusRule::status>("status"), field<&StatusRule::next>("next"));
}

martlet::Schema describe(martlet::Type<StatusRules>) {
  return object<StatusRules>("StatusRules", field<&StatusRules::statuses>("statuses"));
}

}  // namespace orders
