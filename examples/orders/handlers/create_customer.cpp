#include "create_customer.hpp"

#include <martlet/server/request.hpp>

namespace orders {

Outcome<martlet::Created<Customer>> CreateCustomer::operator()(const martlet::Request& request, martlet::Body<NewCustomer> customer) const {
  Outcome<Customer> created = customers_.create(*customer);
  if (!created) return std::unexpected(std::move(created.error()));
  std::string location = std::string(request.path()) + '/' + created->id;
  return martlet::Created<Customer>{std::move(*created), std::move(location)};
}

}  // namespace orders
