#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include <martlet/aws/client/call_failed.hpp>
#include <martlet/aws/dynamodb/table.hpp>

#include "../model/page.hpp"

namespace orders {

namespace aws = martlet::aws;

/// Reserves `count` numbers of "orders" or "customers", and returns the first.
std::int64_t take_numbers(aws::DynamoDbTable& table, const char* kind, std::int64_t count = 1);

/// Returns the value of a call; throws if it failed.
template <class T>
T done(martlet::Task<aws::Outcome<T>> task) {
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
/// Pauses after a write that failed because of a concurrent write, so that the caller can try again. Throws for any other failure.
void pause_before_retry(const aws::Failure& failure, int attempt);
/// Throws, so that the client receives a 503.
[[noreturn]] void give_up();

}  // namespace orders
