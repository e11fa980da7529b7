#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/order.hpp"
#include "../services/order_store.hpp"
#include "to_boom.hpp"

namespace orders {

class GetOrder {
 public:
  explicit GetOrder(const OrderStore& orders) : orders_(orders) {}
  Outcome<martlet::Reply<Order>> operator()(martlet::Param<"id"> id) const;

 private:
  const OrderStore& orders_;
};

}  // namespace orders
