#include "get_customer.hpp"

#include "granted.hpp"

namespace orders {

Customer GetCustomer::operator()(martlet::Param<"id"> id) const { return granted(customers_.find(*id)); }

}  // namespace orders
