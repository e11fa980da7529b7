#pragma once
#include <martlet/config/remote.hpp>
#include <martlet/server/parameters.hpp>

#include "../limits.hpp"
#include "../model/customer.hpp"
#include "../model/preferences.hpp"
#include "../services/customer_store.hpp"

namespace orders {

class ListCustomers {
 public:
  ListCustomers(const CustomerStore& customers, const martlet::Remote<Limits>& limits) : customers_(customers), limits_(limits) {}
  CustomerPage operator()(martlet::Query<CustomerQuery> query, martlet::Cookies<Preferences> preferences) const;

 private:
  const CustomerStore& customers_;
  const martlet::Remote<Limits>& limits_;
};

}  // namespace orders
