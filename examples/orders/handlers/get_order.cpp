#include "get_order.hpp"

#include "order_etag.hpp"

namespace orders {

Outcome<martlet::Reply<Order>> GetOrder::operator()(martlet::Param<"id"> id) const { return with_etag(orders_.find(*id)); }

}  // namespace orders
