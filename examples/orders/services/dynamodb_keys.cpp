#include "dynamodb_keys.hpp"

#include <martlet/base/text.hpp>

namespace orders {

std::string sort_key(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(19 - digits.size(), '0') + digits;
}

aws::Item order_key(std::int64_t number) { return {{"pk", "orders"}, {"sk", sort_key(number)}}; }
aws::Item customer_key(std::int64_t number) { return {{"pk", "customers"}, {"sk", sort_key(number)}}; }
aws::Item email_key(std::string_view address) { return {{"pk", "email"}, {"sk", martlet::to_lower(address)}}; }
aws::Item idempotency_key(const std::string& client, const std::string& key) { return {{"pk", "keys of " + client}, {"sk", key}}; }

}  // namespace orders
