#include "dynamodb_records.hpp"

#include <algorithm>
#include <random>
#include <thread>

#include <martlet/base/text.hpp>
#include <martlet/base/try_later.hpp>

namespace orders {
namespace {

class TooMuchAtOnce : public std::runtime_error, public martlet::TryLater {
 public:
  TooMuchAtOnce() : std::runtime_error("other requests keep changing the same records") {}
};

bool is_condition_of_transaction(const aws::Failure& failure) {
  return std::ranges::any_of(aws::cancellation_reasons(failure), &aws::CancellationReason::is_condition_failed);
}

}  // namespace

std::string sort_key(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(19 - digits.size(), '0') + digits;
}

aws::Item order_key(std::int64_t number) { return {{"pk", "orders"}, {"sk", sort_key(number)}}; }
aws::Item customer_key(std::int64_t number) { return {{"pk", "customers"}, {"sk", sort_key(number)}}; }
aws::Item email_key(std::string_view address) { return {{"pk", "email"}, {"sk", martlet::to_lower(address)}}; }
aws::Item idempotency_key(const std::string& client, const std::string& key) { return {{"pk", "keys of " + client}, {"sk", key}}; }

std::int64_t take_numbers(aws::DynamoDbTable& table, const char* kind, std::int64_t count) {
  aws::Item key{{"pk", "counters"}, {"sk", kind}};
  const aws::Item counter = done(table.update_item(std::move(key), aws::Update().add("last", count)));
  return counter.at("last").integer().value() - count + 1;
}

void pause_before_retry(const aws::Failure& failure, int attempt) {
  const bool others_wrote =
      aws::is_condition_failed(failure) || aws::is_transaction_conflict(failure) || is_condition_of_transaction(failure);
  if (!others_wrote) aws::throw_failure(failure);
  thread_local std::minstd_rand engine{std::random_device()()};
  std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<int>(0, 10 << std::min(attempt, 5))(engine)));
}

void give_up() { throw TooMuchAtOnce(); }

}  // namespace orders
