#include "list_orders.hpp"

namespace orders {

OrderPage ListOrders::operator()(martlet::Query<OrderQuery> query, martlet::Cookies<Preferences> preferences) const {
  return orders_.list(*query, page_of(*query, *preferences, limits_->page_size));
}

}  // namespace orders
