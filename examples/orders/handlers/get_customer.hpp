#pragma once
#include <martlet/server/parameters.hpp>

#include "../model/customer.hpp"
#include "../services/customer_store.hpp"

namespace orders {

class GetCustomer {
 public:
  explicit GetCustomer(const CustomerStore& customers) : customers_(customers) {}
  Customer operator()(martlet::Param<"id"> id) const;

 private:
  const CustomerStore& customers_;
};

}  // namespace orders
