#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/order.hpp"
#include "../services/order_store.hpp"
#include "to_boom.hpp"

namespace orders {

class ChangeOrder {
 public:
  explicit ChangeOrder(OrderStore& orders) : orders_(orders) {}
  Outcome<martlet::Reply<Order>> operator()(martlet::Param<"id"> id, martlet::Body<OrderChange> change,
                                            martlet::Pre<"expected", ExpectedVersion> expected) const;

 private:
  OrderStore& orders_;
};

}  // namespace orders
