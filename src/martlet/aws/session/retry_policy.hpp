#pragma once
#include <chrono>
#include <functional>

#include <martlet/aws/session/session.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// Returns a number from 0 to 1 (exclusive).
using RandomSource = std::function<double()>;

/// How long to wait after `failure` before attempt `attempt` + 1 (the first is 1): full jitter below an exponential limit, and never less
/// than the service asked for.
std::chrono::nanoseconds retry_delay(const RetryOptions& options, int attempt, const Failure& failure, const RandomSource& random);

/// A budget of retry tokens, so that retries don't multiply the load of a service that is down. Shared by the calls of a session. The same
/// as in AWS's SDKs in standard mode: 500 in all, 5 per retry, 10 after a timeout. A success returns the cost of its last retry.
class RetryTokens {
 public:
  static constexpr int capacity = 500, retry_cost = 5, timeout_cost = 10, reward = 1;
  /// nullopt: not enough are left.
  std::optional<int> take(const Failure& failure);
  /// After a success; `cost` is that of its last retry, 0 if there was none.
  void refund(int cost);
  int left() const { return left_; }

 private:
  int left_ = capacity;
};

}  // namespace martlet::aws
