#include "delete_order.hpp"

namespace orders {

Outcome<void> DeleteOrder::operator()(martlet::Param<"id"> id, martlet::Pre<"expected", ExpectedVersion> expected) const {
  return orders_.remove(*id, *expected);
}

}  // namespace orders
