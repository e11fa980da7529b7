#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include <martlet/aws/dynamodb/dynamodb_table.hpp>

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

}  // namespace orders
