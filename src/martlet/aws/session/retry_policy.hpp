#pragma once
#include <chrono>
#include <functional>

#include <martlet/aws/session/session.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// A number from 0 up to, not including, 1.
using RandomSource = std::function<double()>;

/// How long to wait before attempt `attempt` + 1 (1 is the first one), after `failure`: full jitter below an exponential ceiling, and never
/// less than the service asked for.
std::chrono::nanoseconds retry_delay(const RetryOptions& options, int attempt, const Failure& failure, const RandomSource& random);

/// Tokens that retries cost, so that a service that is down is not met with a multiple of its load. Shared by the calls of a session.
/// As AWS's SDKs have it in standard mode: 500 in all, 5 a retry, 10 after a time-out; a success gives back what its last retry cost.
class RetryTokens {
 public:
  static constexpr int capacity = 500, retry_cost = 5, timeout_cost = 10, reward = 1;
  /// nullopt: there are not enough.
  std::optional<int> take(const Failure& failure);
  /// After a success; `cost`: of its last retry, 0 where there was none.
  void give_back(int cost);
  int left() const { return left_; }

 private:
  int left_ = capacity;
};

}  // namespace martlet::aws
