#include "dynamodb_order_store.hpp"

#include <martlet/schema/schema.hpp>

#include "dynamodb_attachment_partition.hpp"
#include "dynamodb_counters.hpp"
#include "dynamodb_keys.hpp"
#include "dynamodb_order_creation.hpp"
#include "dynamodb_page.hpp"
#include "dynamodb_retry.hpp"
#include "order_rules.hpp"
#include "record_id.hpp"
#include "wait_for_value.hpp"

namespace orders {

using aws::attribute;

namespace {

aws::TableQuery query_of(const OrderQuery& filter) {
  aws::TableQuery query;
  if (filter.customer) {
    query.index = "by_customer";
    query.key = attribute("customer") == *filter.customer;
  } else {
    query.key = attribute("pk") == "orders";
    query.is_consistent = true;
  }
  std::vector<aws::AttributeValue> statuses;
  for (const OrderStatus status : filter.status) statuses.emplace_back(name_of(status));
  if (!statuses.empty()) query.filter = attribute("status").is_in(std::move(statuses));
  return query;
}

std::optional<Order> read(aws::DynamoDbTable& table, const std::string& id) {
  const auto number = number_of("ord", id);
  return number ? wait_for_value(table.get<Order>(order_key(*number))) : std::nullopt;
}

Outcome<Order> find_existing(aws::DynamoDbTable& table, const std::string& id, ExpectedVersion expected) {
  std::optional<Order> order = read(table, id);
  if (!order) return std::unexpected(unknown_order(id));
  if (Outcome<void> fits = check_version(*order, expected); !fits) return std::unexpected(fits.error());
  return std::move(*order);
}

}  // namespace

OrderPage DynamoDbOrderStore::list(const OrderQuery& filter, Page page) const {
  ItemPage<Order> found = read_page<Order>(table_, query_of(filter), page);
  return {std::move(found.items), found.total};
}

std::vector<Order> DynamoDbOrderStore::orders_after(const std::string& id, std::int64_t limit) const {
  aws::TableQuery query;
  query.key = attribute("pk") == "orders" && attribute("sk") > sort_key(number_of("ord", id).value_or(0));
  query.limit = limit;
  query.is_consistent = true;
  return wait_for_value(table_.query<Order>(std::move(query)));
}

Outcome<Order> DynamoDbOrderStore::find(const std::string& id) const { return find_existing(table_, id, std::nullopt); }

// The outcome of an earlier use of this key; nullopt if it was never used.
std::optional<Outcome<Placed>> DynamoDbOrderStore::placed_before(const IdempotencyKey& key, const std::string& body) const {
  const std::optional<aws::Item> used = wait_for_value(table_.get_item(idempotency_key(key.client, key.key)));
  if (!used) return std::nullopt;
  if (used->at("body") != aws::AttributeValue(body)) return std::unexpected(key_used_for_another_order());
  std::optional<Order> order = wait_for_value(table_.get<Order>(order_key(used->at("number").integer().value())));
  if (!order) return std::unexpected(key_used_for_a_deleted_order());
  return Placed{std::move(*order), false};
}

Outcome<Placed> DynamoDbOrderStore::create(const NewOrder& order, const std::optional<IdempotencyKey>& key) {
  const std::string body = martlet::to_json(order);  // the same text for equal orders, regardless of the whitespace in the request
  const std::vector<NewOrder> one{order};
  const OrderCreation creation(one);
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    if (key) {
      if (auto before = placed_before(*key, body)) return std::move(*before);
    }
    if (auto bad = creation.check(table_, limits_->orders_per_customer)) return std::unexpected(std::move(bad->error));
    const std::int64_t number = reserve_numbers(table_, "orders");
    std::vector<Order> placed = creation.numbered_orders(number);
    aws::Transaction transaction = creation.transaction(table_, placed, limits_->orders_per_customer);
    if (key) {
      aws::Item used = idempotency_key(key->client, key->key);
      used.insert({{"body", body}, {"number", number}});
      transaction.put(table_, std::move(used), attribute("pk").is_absent());
    }
    const aws::Outcome<void> written = aws::wait_for(table_.write(transaction));
    if (written) return Placed{std::move(placed.front())};
    // Another request used the key, or changed the customer, at the same time: check again.
    pause_before_retry(written.error(), attempt);
  }
  throw_too_many_conflicts();
}

Outcome<ImportReport> DynamoDbOrderStore::import(const std::vector<NewOrder>& orders) {
  const OrderCreation creation(orders);
  if (creation.size() > import_actions_max) {
    return domain_error(DomainError::Reason::conflict,
                        "An import has at most " + std::to_string(import_actions_max) + " orders and customers");
  }
  ImportReport report;
  for (int attempt = 0; attempt < attempts_max && !orders.empty(); ++attempt) {
    if (auto bad = creation.check(table_, limits_->orders_per_customer)) return std::unexpected(with_import_index(bad->index, bad->error));
    const std::int64_t first = reserve_numbers(table_, "orders", static_cast<std::int64_t>(orders.size()));
    const aws::Transaction transaction = creation.transaction(table_, creation.numbered_orders(first), limits_->orders_per_customer);
    const aws::Outcome<void> written = aws::wait_for(table_.write(transaction));
    if (written) break;
    if (attempt + 1 == attempts_max) throw_too_many_conflicts();
    pause_before_retry(written.error(), attempt);
  }
  for (const NewOrder& order : orders) {
    report.orders += 1;
    report.items += static_cast<std::int64_t>(order.items.size());
  }
  return report;
}

// Reads the order, applies the rule, and writes the result; repeats this if another request changed the order meanwhile.
Outcome<Order> DynamoDbOrderStore::apply_rule(const std::string& id, ExpectedVersion expected, const Rule& rule) {
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    Outcome<Order> order = find_existing(table_, id, expected);
    if (!order) return order;
    if (Outcome<void> fits = rule(*order); !fits) return std::unexpected(fits.error());
    const std::int64_t before = order->version++;
    aws::Item item = aws::to_item(*order);
    item.merge(order_key(number_of("ord", id).value()));
    const aws::Outcome<void> written = aws::wait_for(table_.put_item(std::move(item), attribute("version") == before));
    if (written) return order;
    pause_before_retry(written.error(), attempt);
  }
  throw_too_many_conflicts();
}

Outcome<Order> DynamoDbOrderStore::change(const std::string& id, const OrderChange& change, ExpectedVersion expected) {
  return apply_rule(id, expected, [&](Order& order) { return apply(order, change); });
}

Outcome<Order> DynamoDbOrderStore::add_item(const std::string& id, const Item& item, ExpectedVersion expected) {
  return apply_rule(id, expected, [&](Order& order) { return add(order, item); });
}

Outcome<Order> DynamoDbOrderStore::remove_item(const std::string& id, const std::string& sku, ExpectedVersion expected) {
  return apply_rule(id, expected, [&](Order& order) { return orders::remove(order, sku); });
}

Outcome<void> DynamoDbOrderStore::remove(const std::string& id, ExpectedVersion expected) {
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    const Outcome<Order> order = find_existing(table_, id, expected);
    if (!order) return std::unexpected(order.error());
    const std::int64_t number = number_of("ord", id).value();
    aws::Transaction transaction;
    transaction.remove(table_, order_key(number), attribute("version") == order->version);
    transaction.update(table_, customer_key(number_of("cus", order->customer).value()), aws::Update().add("orders", -1),
                       attribute("pk").exists());
    const aws::Outcome<void> written = aws::wait_for(table_.write(transaction));
    if (written) {
      remove_attachment(table_, number);
      return {};
    }
    pause_before_retry(written.error(), attempt);
  }
  throw_too_many_conflicts();
}

}  // namespace orders
