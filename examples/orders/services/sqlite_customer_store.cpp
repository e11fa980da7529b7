#include "sqlite_customer_store.hpp"

#include "record_id.hpp"

namespace orders {
namespace {

Customer customer_in(const SqliteRows& rows) { return {to_id("cus", rows.integer(0)), rows.text(1), rows.text(2)}; }

}  // namespace

CustomerPage SqliteCustomerStore::list(const std::optional<std::string>& email, Page page) const {
  const auto connection = database_.borrow();
  SqliteTransaction transaction(*connection, SqliteTransaction::Kind::read);
  CustomerPage found;
  SqliteRows count = connection->query("SELECT count(*) FROM customers WHERE ?1 IS NULL OR email = ?1", {email});
  if (count.next()) found.total = count.integer(0);
  SqliteRows rows =
      connection->query("SELECT number, name, email FROM customers WHERE ?1 IS NULL OR email = ?1 ORDER BY number LIMIT ?2 OFFSET ?3",
                        {email, page.limit, page.offset});
  while (rows.next()) found.customers.push_back(customer_in(rows));
  return found;
}

Outcome<Customer> SqliteCustomerStore::find(const std::string& id) const {
  const auto connection = database_.borrow();
  SqliteRows rows = connection->query("SELECT number, name, email FROM customers WHERE number = ?", {number_of("cus", id)});
  if (!rows.next()) return refuse(Refusal::Why::unknown, "No customer " + id);
  return customer_in(rows);
}

Outcome<Customer> SqliteCustomerStore::create(const NewCustomer& customer) {
  const auto connection = database_.borrow();
  const std::int64_t added = connection->execute("INSERT INTO customers (name, email) VALUES (?, ?) ON CONFLICT (email) DO NOTHING",
                                                 {customer.name, customer.email});
  if (added == 0) return refuse(Refusal::Why::conflict, "There is a customer with the e-mail address " + customer.email);
  return Customer{to_id("cus", connection->inserted_id()), customer.name, customer.email};
}

}  // namespace orders
