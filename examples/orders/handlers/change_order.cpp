#include "change_order.hpp"

#include "granted.hpp"
#include "version_tag.hpp"

namespace orders {

martlet::Reply<Order> ChangeOrder::operator()(martlet::Param<"id"> id, martlet::Body<OrderChange> change,
                                              martlet::Pre<"expected", ExpectedVersion> expected) const {
  return tagged(granted(orders_.change(*id, *change, *expected)));
}

}  // namespace orders
