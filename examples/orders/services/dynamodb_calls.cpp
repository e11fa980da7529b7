#include "dynamodb_calls.hpp"

#include <algorithm>
#include <random>
#include <thread>

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
