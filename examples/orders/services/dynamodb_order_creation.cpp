#include "dynamodb_order_creation.hpp"

#include "order_rules.hpp"
#include "record_id.hpp"
#include "wait_for_value.hpp"

namespace orders {

using aws::attribute;

OrderCreation::OrderCreation(const std::vector<NewOrder>& orders) : orders_(orders) {
  for (const NewOrder& order : orders) ++counts_[order.customer];
}

std::optional<OrderCreation::InvalidOrder> OrderCreation::check(aws::DynamoDbTable& table, std::int64_t orders_per_customer) const {
  std::vector<aws::Item> keys;
  for (const auto& [customer, count] : counts_) {
    if (const auto number = number_of("cus", customer)) keys.push_back(customer_key(*number));
  }
  std::map<std::string, std::int64_t> orders_before;
  for (const aws::Item& customer : wait_for_value(table.get_items(std::move(keys))))
    orders_before.emplace(*customer.at("id").string(), customer.at("orders").integer().value_or(0));
  for (std::size_t i = 0; i < orders_.size(); ++i) {
    const std::string& customer = orders_[i].customer;
    const auto known = orders_before.find(customer);
    if (known == orders_before.end()) return InvalidOrder{i, unknown_customer(customer)};
    if (known->second++ >= orders_per_customer) return InvalidOrder{i, too_many_orders(customer, orders_per_customer)};
  }
  return std::nullopt;
}

std::vector<Order> OrderCreation::numbered_orders(std::int64_t first) const {
  std::vector<Order> placed;
  for (const NewOrder& order : orders_) {
    Order one;
    one.id = to_id("ord", first++);
    one.customer = order.customer;
    one.note = order.note;
    one.items = order.items;
    one.total = total_of(order.items);
    placed.push_back(std::move(one));
  }
  return placed;
}

aws::Transaction OrderCreation::transaction(const aws::DynamoDbTable& table, const std::vector<Order>& orders,
                                            std::int64_t orders_per_customer) const {
  aws::Transaction transaction;
  for (const auto& [customer, count] : counts_) {
    transaction.update(table, customer_key(number_of("cus", customer).value()), aws::Update().add("orders", count),
                       attribute("pk").exists() && attribute("orders") <= orders_per_customer - count);
  }
  for (const Order& order : orders) {
    aws::Item item = aws::to_item(order);
    item.merge(order_key(number_of("ord", order.id).value()));
    transaction.put(table, std::move(item), attribute("pk").is_absent());
  }
  return transaction;
}

}  // namespace orders
