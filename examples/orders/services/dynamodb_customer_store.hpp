#pragma once
#include <martlet/aws/dynamodb/dynamodb_table.hpp>

#include "customer_store.hpp"

namespace orders {

/// Stores customers in DynamoDB (dynamodb_keys.hpp), and a record for each e-mail address, which makes the address unique. Pages are
/// read as in DynamoDbOrderStore.
class DynamoDbCustomerStore final : public CustomerStore {
 public:
  explicit DynamoDbCustomerStore(martlet::aws::DynamoDbTable& table) : table_(table) {}

  CustomerPage list(const std::optional<std::string>& email, Page page) const override;
  Outcome<Customer> find(const std::string& id) const override;
  Outcome<Customer> create(const NewCustomer& customer) override;

 private:
  std::optional<Customer> with_email(const std::string& email) const;
  martlet::aws::DynamoDbTable& table_;
};

}  // namespace orders
