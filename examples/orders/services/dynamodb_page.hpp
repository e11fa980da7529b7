#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include <martlet/aws/dynamodb/dynamodb_table.hpp>

#include "../model/page.hpp"
#include "wait_for_value.hpp"

namespace orders {

template <class T>
struct ItemPage {
  std::vector<T> items;
  std::int64_t total = 0;  ///< on all pages
};
/// Reads one page of the results of `query`. DynamoDB has no offset and no count: earlier results are read and skipped, and all are
/// counted.
template <class T>
ItemPage<T> read_page(aws::DynamoDbTable& table, aws::TableQuery query, Page page) {
  ItemPage<T> result;
  result.total = wait_for_value(table.count(query));
  if (page.offset >= result.total) return result;
  query.limit = page.offset + page.limit;
  result.items = wait_for_value(table.query<T>(std::move(query)));
  result.items.erase(result.items.begin(), result.items.begin() + page.offset);
  return result;
}

}  // namespace orders
