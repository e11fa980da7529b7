#include "get_order.hpp"

#include "granted.hpp"
#include "version_tag.hpp"

namespace orders {

martlet::Reply<Order> GetOrder::operator()(martlet::Param<"id"> id) const { return tagged(granted(orders_.find(*id))); }

}  // namespace orders
