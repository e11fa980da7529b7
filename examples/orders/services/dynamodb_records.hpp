#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <martlet/aws/client/call_failed.hpp>
#include <martlet/aws/dynamodb/table.hpp>

#include "../model/customer.hpp"
#include "../model/order.hpp"
#include "../model/page.hpp"

// The records of the service in the table ORDERS_TABLE (infra/modules/table), with a partition key `pk` and a sort key `sk`.
//
// | pk | sk | attributes |
// | --- | --- | --- |
// | orders | number | those of an Order |
// | customers | number | those of a Customer, and `orders`, the number of their orders |
// | email | address in lower case | `number` of the customer who has it |
// | keys of CLIENT | idempotency key | `body` of the requested order, `number` of the placed order |
// | attachment of NUMBER | head, or upload and part | see dynamodb_attachment_store.cpp |
// | counters | orders, customers | `last`, the last number assigned |
//
// The index `by_customer` has the orders of each customer: `customer`, then `sk`.

namespace orders {

namespace aws = martlet::aws;

/// Numbers, as texts that sort in the same order: 7 is "0000000000000000007".
std::string sort_key(std::int64_t number);
aws::Item order_key(std::int64_t number);
aws::Item customer_key(std::int64_t number);
aws::Item email_key(std::string_view address);
aws::Item idempotency_key(const std::string& client, const std::string& key);

/// Reserves `count` numbers of "orders" or "customers", and returns the first.
std::int64_t take_numbers(aws::DynamoDbTable& table, const char* kind, std::int64_t count = 1);

/// Returns the value of a call; throws if it failed.
template <class T>
T done(martlet::Task<aws::Answer<T>> task) {
  return aws::value_or_throw(aws::wait_for(std::move(task)));
}

template <class T>
struct ItemPage {
  std::vector<T> items;
  std::int64_t total = 0;  ///< on all pages
};
/// One page of the results of `query`. DynamoDB has no offset and no count: earlier results are read and skipped, and all are counted.
template <class T>
ItemPage<T> page_of(aws::DynamoDbTable& table, aws::TableQuery query, Page page) {
  ItemPage<T> result;
  result.total = done(table.count(query));
  if (page.offset >= result.total) return result;
  query.limit = page.offset + page.limit;
  result.items = done(table.query<T>(std::move(query)));
  result.items.erase(result.items.begin(), result.items.begin() + page.offset);
  return result;
}

/// The number of attempts for a write that conflicts with others.
inline constexpr int tries_max = 12;
/// Pauses after a write that failed because of a concurrent one, so that the caller can try again. Throws for any other failure.
void pause_before_retry(const aws::Failure& failure, int attempt);
/// Throws, so that the client receives a 503.
[[noreturn]] void give_up();

}  // namespace orders
