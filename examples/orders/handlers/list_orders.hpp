#pragma once
#include <martlet/server/parameters.hpp>

#include "../model/order.hpp"
#include "../model/preferences.hpp"
#include "../services/order_store.hpp"

namespace orders {

class ListOrders {
 public:
  explicit ListOrders(const OrderStore& orders) : orders_(orders) {}
  OrderPage operator()(martlet::Query<OrderQuery> query, martlet::Cookies<Preferences> preferences) const;

 private:
  const OrderStore& orders_;
};

}  // namespace orders
