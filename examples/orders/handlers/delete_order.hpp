#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../services/order_store.hpp"
#include "to_boom.hpp"

namespace orders {

class DeleteOrder {
 public:
  explicit DeleteOrder(OrderStore& orders) : orders_(orders) {}
  Outcome<void> operator()(martlet::Param<"id"> id, martlet::Pre<"expected", ExpectedVersion> expected) const;

 private:
  OrderStore& orders_;
};

}  // namespace orders
