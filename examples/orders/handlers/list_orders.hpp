#pragma once
#include <martlet/config/remote.hpp>
#include <martlet/server/parameters.hpp>

#include "../limits.hpp"
#include "../model/order.hpp"
#include "../model/preferences.hpp"
#include "../services/order_store.hpp"

namespace orders {

class ListOrders {
 public:
  ListOrders(const OrderStore& orders, const martlet::Remote<Limits>& limits) : orders_(orders), limits_(limits) {}
  OrderPage operator()(martlet::Query<OrderQuery> query, martlet::Cookies<Preferences> preferences) const;

 private:
  const OrderStore& orders_;
  const martlet::Remote<Limits>& limits_;
};

}  // namespace orders
