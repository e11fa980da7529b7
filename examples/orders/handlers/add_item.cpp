#include "add_item.hpp"

#include "order_etag.hpp"

namespace orders {

Outcome<martlet::Reply<Order>> AddItem::operator()(martlet::Param<"id"> id, martlet::Body<Item> item,
                                                   martlet::Pre<"expected", ExpectedVersion> expected) const {
  Outcome<martlet::Reply<Order>> reply = with_etag(orders_.add_item(*id, *item, *expected));
  if (reply) reply->code(201);
  return reply;
}

}  // namespace orders
