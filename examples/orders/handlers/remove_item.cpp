#include "remove_item.hpp"

#include "order_etag.hpp"

namespace orders {

Outcome<martlet::Reply<Order>> RemoveItem::operator()(martlet::Param<"id"> id, martlet::Param<"sku"> sku,
                                                      martlet::Pre<"expected", ExpectedVersion> expected) const {
  return with_etag(orders_.remove_item(*id, *sku, *expected));
}

}  // namespace orders
