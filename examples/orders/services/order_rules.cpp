#include "order_rules.hpp"

#include <algorithm>

namespace orders {
namespace {

using Why = Refusal::Why;

Outcome<void> check_open(const Order& order) {
  if (order.status == OrderStatus::open) return {};
  return refuse(Why::conflict, "Only an open order may change its items; " + order.id + " is " + std::string(name_of(order.status)));
}

}  // namespace

Outcome<void> check_version(const Order& order, ExpectedVersion expected) {
  if (expected && order.version != *expected) return refuse(Why::stale, "The order " + order.id + " was changed meanwhile");
  return {};
}

Outcome<void> apply(Order& order, const OrderChange& change) {
  if (change.status && *change.status != order.status) {
    if (!may_become(order.status, *change.status)) {
      return refuse(Why::conflict,
                    "An order that is " + std::string(name_of(order.status)) + " can't become " + std::string(name_of(*change.status)));
    }
    order.status = *change.status;
  }
  if (change.note) order.note = *change.note;
  return {};
}

Outcome<void> add(Order& order, const Item& item) {
  if (Outcome<void> open = check_open(order); !open) return open;
  if (order.items.size() >= items_max) return refuse(Why::conflict, "An order has at most " + std::to_string(items_max) + " items");
  if (std::ranges::find(order.items, item.sku, &Item::sku) != order.items.end())
    return refuse(Why::conflict, "The order " + order.id + " has the item " + item.sku);
  order.items.push_back(item);
  order.total = total_of(order.items);
  return {};
}

Outcome<void> remove(Order& order, const std::string& sku) {
  if (Outcome<void> open = check_open(order); !open) return open;
  const auto found = std::ranges::find(order.items, sku, &Item::sku);
  if (found == order.items.end()) return refuse(Why::unknown, "The order " + order.id + " has no item " + sku);
  if (order.items.size() == 1) return refuse(Why::conflict, "The last item of an order can't be removed; cancel the order");
  order.items.erase(found);
  order.total = total_of(order.items);
  return {};
}

Refusal no_order(const std::string& id) { return {Why::unknown, "No order " + id}; }
Refusal no_customer_of_order(const std::string& customer) { return {Why::bad_reference, "No customer " + customer}; }
Refusal has_too_many_orders(const std::string& customer, std::int64_t limit) {
  return {Why::conflict, "The customer " + customer + " has " + std::to_string(limit) + " orders, which is the limit"};
}
Refusal key_of_another_order() { return {Why::conflict, "The idempotency key was used for another order"}; }
Refusal key_of_a_deleted_order() { return {Why::gone, "The order of this idempotency key was deleted"}; }
Refusal in_import(std::size_t index, const Refusal& refusal) {
  return {refusal.why, "[" + std::to_string(index) + "]: " + refusal.message};
}

}  // namespace orders
