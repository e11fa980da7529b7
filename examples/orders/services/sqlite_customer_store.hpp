#pragma once
#include <martlet/sqlite/database.hpp>

#include "customer_store.hpp"

namespace orders {

class SqliteCustomerStore final : public CustomerStore {
 public:
  explicit SqliteCustomerStore(martlet::sqlite::Database& database) : database_(database) {}

  CustomerPage list(const std::optional<std::string>& email, Page page) const override;
  Outcome<Customer> find(const std::string& id) const override;
  Outcome<Customer> create(const NewCustomer& customer) override;

 private:
  martlet::sqlite::Database& database_;
};

}  // namespace orders
