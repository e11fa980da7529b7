#include "add_item.hpp"

#include "granted.hpp"
#include "version_tag.hpp"

namespace orders {

martlet::Reply<Order> AddItem::operator()(martlet::Param<"id"> id, martlet::Body<Item> item,
                                          martlet::Pre<"expected", ExpectedVersion> expected) const {
  martlet::Reply<Order> reply = tagged(granted(orders_.add_item(*id, *item, *expected)));
  reply.code(201);
  return reply;
}

}  // namespace orders
