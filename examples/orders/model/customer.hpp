#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>

#include "page.hpp"

namespace orders {

struct NewCustomer {
  std::string name;
  std::string email;  ///< unique among customers, ignoring case
};

struct Customer {
  std::string id;  ///< "cus_1"
  std::string name;
  std::string email;
};

struct CustomerQuery : PageQuery {
  std::optional<std::string> email;
};

struct CustomerPage {
  std::vector<Customer> customers;
  std::int64_t total = 0;  ///< on all pages
};

martlet::Schema describe(martlet::Type<NewCustomer>);
martlet::Schema describe(martlet::Type<Customer>);
martlet::Schema describe(martlet::Type<CustomerQuery>);
martlet::Schema describe(martlet::Type<CustomerPage>);

}  // namespace orders
