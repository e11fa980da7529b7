#include "create_customer.hpp"

#include <martlet/server/request.hpp>

#include "granted.hpp"

namespace orders {

martlet::Created<Customer> CreateCustomer::operator()(const martlet::Request& request, martlet::Body<NewCustomer> customer) const {
  Customer created = granted(customers_.create(*customer));
  std::string location = std::string(request.path()) + '/' + created.id;
  return {std::move(created), std::move(location)};
}

}  // namespace orders
