#include "order_rules.hpp"

#include <algorithm>

namespace orders {
namespace {

using Reason = DomainError::Reason;

Outcome<void> check_open(const Order& order) {
  if (order.status == OrderStatus::open) return {};
  return domain_error(Reason::conflict,
                      "Only an open order may change its items; " + order.id + " is " + std::string(name_of(order.status)));
}

}  // namespace

Outcome<void> check_version(const Order& order, ExpectedVersion expected) {
  if (expected && order.version != *expected) return domain_error(Reason::stale, "The order " + order.id + " was changed meanwhile");
  return {};
}

Outcome<void> apply(Order& order, const OrderChange& change) {
  if (change.status && *change.status != order.status) {
    if (!may_become(order.status, *change.status)) {
      return domain_error(Reason::conflict, "An order that is " + std::string(name_of(order.status)) + " can't become " +
                                                std::string(name_of(*change.status)));
    }
    order.status = *change.status;
  }
  if (change.note) order.note = *change.note;
  return {};
}

Outcome<void> add(Order& order, const Item& item) {
  if (Outcome<void> open = check_open(order); !open) return open;
  if (order.items.size() >= items_max)
    return domain_error(Reason::conflict, "An order has at most " + std::to_string(items_max) + " items");
  if (std::ranges::find(order.items, item.sku, &Item::sku) != order.items.end())
    return domain_error(Reason::conflict, "The order " + order.id + " has the item " + item.sku);
  order.items.push_back(item);
  order.total = total_of(order.items);
  return {};
}

Outcome<void> remove(Order& order, const std::string& sku) {
  if (Outcome<void> open = check_open(order); !open) return open;
  const auto found = std::ranges::find(order.items, sku, &Item::sku);
  if (found == order.items.end()) return domain_error(Reason::not_found, "The order " + order.id + " has no item " + sku);
  if (order.items.size() == 1) return domain_error(Reason::conflict, "The last item of an order can't be removed; cancel the order");
  order.items.erase(found);
  order.total = total_of(order.items);
  return {};
}

DomainError unknown_order(const std::string& id) { return {Reason::not_found, "No order " + id}; }
DomainError unknown_customer(const std::string& customer) { return {Reason::bad_reference, "No customer " + customer}; }
DomainError too_many_orders(const std::string& customer, std::int64_t limit) {
  return {Reason::conflict, "The customer " + customer + " has " + std::to_string(limit) + " orders, which is the limit"};
}
DomainError key_used_for_another_order() { return {Reason::conflict, "The idempotency key was used for another order"}; }
DomainError key_used_for_a_deleted_order() { return {Reason::gone, "The order of this idempotency key was deleted"}; }
DomainError with_import_index(std::size_t index, const DomainError& error) {
  return {error.reason, "[" + std::to_string(index) + "]: " + error.message};
}

}  // namespace orders
