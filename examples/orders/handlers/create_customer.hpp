#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/customer.hpp"
#include "../services/customer_store.hpp"
#include "to_boom.hpp"

namespace orders {

class CreateCustomer {
 public:
  explicit CreateCustomer(CustomerStore& customers) : customers_(customers) {}
  Outcome<martlet::Created<Customer>> operator()(const martlet::Request& request, martlet::Body<NewCustomer> customer) const;

 private:
  CustomerStore& customers_;
};

}  // namespace orders
