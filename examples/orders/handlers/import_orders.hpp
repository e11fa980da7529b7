#pragma once
#include <vector>

#include <martlet/server/parameters.hpp>

#include "../model/order.hpp"
#include "../services/order_store.hpp"
#include "to_boom.hpp"

namespace orders {

class ImportOrders {
 public:
  explicit ImportOrders(OrderStore& orders) : orders_(orders) {}
  Outcome<ImportReport> operator()(martlet::Body<std::vector<NewOrder>> orders) const;

 private:
  OrderStore& orders_;
};

}  // namespace orders
