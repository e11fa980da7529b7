#include "dynamodb_attachment_partition.hpp"

#include "wait_for_value.hpp"

namespace orders {

std::string attachment_partition(std::int64_t order) { return "attachment of " + std::to_string(order); }

void remove_attachment(aws::DynamoDbTable& table, std::int64_t order) {
  aws::TableQuery query;
  query.key = aws::attribute("pk") == attachment_partition(order);
  query.only = {"pk", "sk"};
  query.is_consistent = true;
  wait_for_value(table.write_items({}, wait_for_value(table.query_items(std::move(query)))));
}

}  // namespace orders
