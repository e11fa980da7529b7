#pragma once
#include <martlet/server/parameters.hpp>

#include "../model/customer.hpp"
#include "../services/customer_store.hpp"
#include "to_boom.hpp"

namespace orders {

class GetCustomer {
 public:
  explicit GetCustomer(const CustomerStore& customers) : customers_(customers) {}
  Outcome<Customer> operator()(martlet::Param<"id"> id) const;

 private:
  const CustomerStore& customers_;
};

}  // namespace orders
