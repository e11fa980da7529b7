#include "retry_policy.hpp"

#include <algorithm>
#include <cmath>

namespace martlet::aws {
std::chrono::nanoseconds retry_delay(const RetryOptions& options, int attempt, const Failure& failure, const RandomSource& random) {
  const bool throttled = is_throttling(failure);
  const std::chrono::duration<double> base = options.delay_base * (throttled ? 5 : 1);
  const std::chrono::duration<double> ceiling =
      std::min<std::chrono::duration<double>>(base * std::pow(2.0, attempt - 1), options.delay_max);
  auto delay = std::chrono::duration_cast<std::chrono::nanoseconds>(ceiling * random());
  if (failure.retry_after) delay = std::max<std::chrono::nanoseconds>(delay, *failure.retry_after);
  return delay;
}

std::optional<int> RetryTokens::take(const Failure& failure) {
  const int cost = failure.code == failure_code::timed_out ? timeout_cost : retry_cost;
  if (left_ < cost) return std::nullopt;
  left_ -= cost;
  return cost;
}

void RetryTokens::refund(int cost) { left_ = std::min(capacity, left_ + std::max(cost, reward)); }

}  // namespace martlet::aws
