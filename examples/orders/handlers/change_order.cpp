#include "change_order.hpp"

#include "order_etag.hpp"

namespace orders {

Outcome<martlet::Reply<Order>> ChangeOrder::operator()(martlet::Param<"id"> id, martlet::Body<OrderChange> change,
                                                       martlet::Pre<"expected", ExpectedVersion> expected) const {
  return with_etag(orders_.change(*id, *change, *expected));
}

}  // namespace orders
