#pragma once
#include <cstdint>
#include <string>

#include "../model/order.hpp"
#include "order_store.hpp"

// The rules of orders, independent of where they are stored.

namespace orders {

/// Fails with stale if the order isn't at the expected version.
Outcome<void> check_version(const Order& order, ExpectedVersion expected);

/// Changes status and note. Fails with conflict for a status that can't follow.
Outcome<void> apply(Order& order, const OrderChange& change);
/// Appends the item. Fails with conflict if the order is no longer open, is full, or already has this sku.
Outcome<void> add(Order& order, const Item& item);
/// Fails with conflict if the order is no longer open or this is its last item, with not_found if it has no such item.
Outcome<void> remove(Order& order, const std::string& sku);

DomainError unknown_order(const std::string& id);
DomainError unknown_customer(const std::string& customer);
DomainError too_many_orders(const std::string& customer, std::int64_t limit);
DomainError key_used_for_another_order();
DomainError key_used_for_a_deleted_order();
/// Returns `error` with the index of its order in the import in front of the message: "[3]: ...".
DomainError with_import_index(std::size_t index, const DomainError& error);

}  // namespace orders
