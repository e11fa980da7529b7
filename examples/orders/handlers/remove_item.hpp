#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/order.hpp"
#include "../services/order_store.hpp"
#include "to_boom.hpp"

namespace orders {

class RemoveItem {
 public:
  explicit RemoveItem(OrderStore& orders) : orders_(orders) {}
  Outcome<martlet::Reply<Order>> operator()(martlet::Param<"id"> id, martlet::Param<"sku"> sku,
                                            martlet::Pre<"expected", ExpectedVersion> expected) const;

 private:
  OrderStore& orders_;
};

}  // namespace orders
