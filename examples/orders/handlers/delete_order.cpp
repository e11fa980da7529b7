#include "delete_order.hpp"

#include "granted.hpp"

namespace orders {

martlet::NoContent DeleteOrder::operator()(martlet::Param<"id"> id, martlet::Pre<"expected", ExpectedVersion> expected) const {
  granted(orders_.remove(*id, *expected));
  return {};
}

}  // namespace orders
