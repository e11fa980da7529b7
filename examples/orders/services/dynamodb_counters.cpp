#include "dynamodb_counters.hpp"

#include <utility>

#include "wait_for_value.hpp"

namespace orders {

std::int64_t reserve_numbers(aws::DynamoDbTable& table, const char* kind, std::int64_t count) {
  aws::Item key{{"pk", "counters"}, {"sk", kind}};
  const aws::Item counter = wait_for_value(table.update_item(std::move(key), aws::Update().add("last", count)));
  return counter.at("last").integer().value() - count + 1;
}

}  // namespace orders
