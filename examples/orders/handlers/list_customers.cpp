#include "list_customers.hpp"

namespace orders {

CustomerPage ListCustomers::operator()(martlet::Query<CustomerQuery> query, martlet::Cookies<Preferences> preferences) const {
  return customers_.list(query->email, page_of(*query, *preferences, limits_->page_size));
}

}  // namespace orders
