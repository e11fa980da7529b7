#include "rate_limited_lambda.hpp"

#include <martlet/async/sleep.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;
namespace operations = aws::lambda_operations;

constexpr double get_function_rate = 80;  // of the 100 calls a second that Lambda allows (Lambda quotas)

// The limit of attempts for failures other than throttling.
int attempts_max(const aws::Operation& operation) { return operation.name == operations::publish_version.name ? 1 : 5; }

}  // namespace

aws::Session without_retries(const aws::Session& session) {
  aws::RetryOptions retries;
  retries.attempts_max = 1;
  return session.with_retries(retries);
}

RateLimitedLambda::RateLimitedLambda(aws::Lambda& inner, double rate) : inner_(inner), control_(rate), reads_(get_function_rate) {}

aws::RateLimiter& RateLimitedLambda::rate_limiter_of(const aws::Operation& operation) {
  return operation.name == operations::get_function.name ? reads_ : control_;
}

Task<void> RateLimitedLambda::turn(const aws::Operation& operation) {
  co_await rate_limiter_of(operation).wait_for_turn();
  ++calls_[std::string(operation.name)];
}

Task<bool> RateLimitedLambda::wait_before_retry(const aws::Operation& operation, const aws::Failure& failure, int& attempts) {
  if (aws::is_throttling(failure)) {
    const SteadyTime now = co_await loop_now();
    rate_limiter_of(operation).record_throttling(now);
    if (failure.retry_after) co_await sleep(*failure.retry_after);
    co_return true;
  }
  if (!aws::is_transient(failure) || ++attempts == attempts_max(operation)) co_return false;
  co_await sleep(200ms * (1 << attempts));
  co_return true;
}

}  // namespace martlet::deploy
