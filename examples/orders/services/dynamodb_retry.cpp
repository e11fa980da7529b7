#include "dynamodb_retry.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <stdexcept>
#include <thread>

#include <martlet/aws/client/call_failed.hpp>
#include <martlet/aws/dynamodb/dynamodb_failures.hpp>
#include <martlet/base/try_later.hpp>

namespace orders {

namespace aws = martlet::aws;

namespace {

class TooManyConflicts : public std::runtime_error, public martlet::TryLater {
 public:
  TooManyConflicts() : std::runtime_error("other requests keep changing the same records") {}
};

bool is_condition_of_transaction(const aws::Failure& failure) {
  return std::ranges::any_of(aws::cancellation_reasons(failure), &aws::CancellationReason::is_condition_failed);
}

}  // namespace

void pause_before_retry(const aws::Failure& failure, int attempt) {
  const bool has_conflict =
      aws::is_condition_failed(failure) || aws::is_transaction_conflict(failure) || is_condition_of_transaction(failure);
  if (!has_conflict) aws::throw_failure(failure);
  thread_local std::minstd_rand engine{std::random_device()()};
  std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<int>(0, 10 << std::min(attempt, 5))(engine)));
}

void throw_too_many_conflicts() { throw TooManyConflicts(); }

}  // namespace orders
