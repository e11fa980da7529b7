#include "get_customer.hpp"

namespace orders {

Outcome<Customer> GetCustomer::operator()(martlet::Param<"id"> id) const { return customers_.find(*id); }

}  // namespace orders
