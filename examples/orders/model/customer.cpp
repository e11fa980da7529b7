#include "customer.hpp"

#include <martlet/schema/schema.hpp>

namespace orders {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<NewCustomer>) {
  return object<NewCustomer>("NewCustomer", field<&NewCustomer::name>("name").trim().max(100),
                             field<&NewCustomer::email>("email").email().max(254));
}

martlet::Schema describe(martlet::Type<Customer>) {
  return object<Customer>("Customer", field<&Customer::id>("id").example(R"("cus_1")"), field<&Customer::name>("name"),
                          field<&Customer::email>("email"));
}

martlet::Schema describe(martlet::Type<CustomerQuery>) {
  return object<CustomerQuery>("CustomerQuery", field<&CustomerQuery::email>("email").max(254),
                               field<&CustomerQuery::limit>("limit").min(1).max(page_size_max),
                               field<&CustomerQuery::offset>("offset").min(0).fallback(0));
}

martlet::Schema describe(martlet::Type<CustomerPage>) {
  return object<CustomerPage>("CustomerPage", field<&CustomerPage::customers>("customers"), field<&CustomerPage::total>("total"));
}

}  // namespace orders
