#pragma once
#include <martlet/server/parameters.hpp>

#include "../model/customer.hpp"
#include "../model/preferences.hpp"
#include "../services/customer_store.hpp"

namespace orders {

class ListCustomers {
 public:
  explicit ListCustomers(const CustomerStore& customers) : customers_(customers) {}
  CustomerPage operator()(martlet::Query<CustomerQuery> query, martlet::Cookies<Preferences> preferences) const;

 private:
  const CustomerStore& customers_;
};

}  // namespace orders
