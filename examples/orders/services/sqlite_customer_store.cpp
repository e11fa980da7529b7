#include "sqlite_customer_store.hpp"

#include "record_id.hpp"

namespace orders {

using martlet::sqlite::Connection;

CustomerPage SqliteCustomerStore::list(const std::optional<std::string>& email, Page page) const {
  return database_.read([&](Connection& connection) {
    return CustomerPage{.customers = connection.all<Customer>("SELECT 'cus_' || number AS id, name, email FROM customers "
                                                              "WHERE ?1 IS NULL OR email = ?1 ORDER BY number LIMIT ?2 OFFSET ?3",
                                                              email, page.limit, page.offset),
                        .total = connection.one<std::int64_t>("SELECT count(*) FROM customers WHERE ?1 IS NULL OR email = ?1", email)};
  });
}

Outcome<Customer> SqliteCustomerStore::find(const std::string& id) const {
  auto customer =
      database_.find<Customer>("SELECT 'cus_' || number AS id, name, email FROM customers WHERE number = ?", number_of("cus", id));
  if (!customer) return domain_error(DomainError::Reason::not_found, "No customer " + id);
  return std::move(*customer);
}

Outcome<Customer> SqliteCustomerStore::create(const NewCustomer& customer) {
  const auto added = database_.try_run("INSERT INTO customers (name, email) VALUES (:name, :email)", customer);
  if (!added) return domain_error(DomainError::Reason::conflict, "There is a customer with the e-mail address " + customer.email);
  return Customer{to_id("cus", added->inserted_id), customer.name, customer.email};
}

}  // namespace orders
