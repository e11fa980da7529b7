#pragma once
#include "customer_store.hpp"
#include "sqlite_database.hpp"

namespace orders {

class SqliteCustomerStore final : public CustomerStore {
 public:
  explicit SqliteCustomerStore(SqliteDatabase& database) : database_(database) {}

  CustomerPage list(const std::optional<std::string>& email, Page page) const override;
  Outcome<Customer> find(const std::string& id) const override;
  Outcome<Customer> create(const NewCustomer& customer) override;

 private:
  SqliteDatabase& database_;
};

}  // namespace orders
