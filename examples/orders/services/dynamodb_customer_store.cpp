#include "dynamodb_customer_store.hpp"

#include "dynamodb_counters.hpp"
#include "dynamodb_keys.hpp"
#include "dynamodb_page.hpp"
#include "dynamodb_retry.hpp"
#include "record_id.hpp"
#include "wait_for_value.hpp"

namespace orders {

using aws::attribute;

std::optional<Customer> DynamoDbCustomerStore::with_email(const std::string& email) const {
  const std::optional<aws::Item> taken = wait_for_value(table_.get_item(email_key(email)));
  if (!taken) return std::nullopt;
  return wait_for_value(table_.get<Customer>(customer_key(taken->at("number").integer().value())));
}

CustomerPage DynamoDbCustomerStore::list(const std::optional<std::string>& email, Page page) const {
  if (email) {
    CustomerPage result;
    const std::optional<Customer> found = with_email(*email);
    result.total = found ? 1 : 0;
    if (found && page.offset == 0) result.customers.push_back(*found);
    return result;
  }
  aws::TableQuery query;
  query.key = attribute("pk") == "customers";
  query.is_consistent = true;
  ItemPage<Customer> all = read_page<Customer>(table_, std::move(query), page);
  return {std::move(all.items), all.total};
}

Outcome<Customer> DynamoDbCustomerStore::find(const std::string& id) const {
  const auto number = number_of("cus", id);
  std::optional<Customer> customer = number ? wait_for_value(table_.get<Customer>(customer_key(*number))) : std::nullopt;
  if (!customer) return domain_error(DomainError::Reason::not_found, "No customer " + id);
  return std::move(*customer);
}

Outcome<Customer> DynamoDbCustomerStore::create(const NewCustomer& customer) {
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    if (with_email(customer.email))
      return domain_error(DomainError::Reason::conflict, "There is a customer with the e-mail address " + customer.email);
    const std::int64_t number = reserve_numbers(table_, "customers");
    const Customer created{to_id("cus", number), customer.name, customer.email};
    aws::Item item = aws::to_item(created);
    item.merge(customer_key(number));
    item.emplace("orders", 0);
    aws::Item address = email_key(customer.email);
    address.emplace("number", number);
    aws::Transaction transaction;
    transaction.put(table_, std::move(item), attribute("pk").is_absent());
    transaction.put(table_, std::move(address), attribute("pk").is_absent());
    const aws::Outcome<void> written = aws::wait_for(table_.write(transaction));
    if (written) return created;
    pause_before_retry(written.error(), attempt);
  }
  throw_too_many_conflicts();
}

}  // namespace orders
