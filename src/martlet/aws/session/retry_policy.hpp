#pragma once
#include <chrono>
#include <functional>

#include <martlet/aws/session/session.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// A function that returns a number from 0 to 1 (exclusive).
using RandomSource = std::function<double()>;

/// Returns the delay between a failed attempt, the `attempt`th (from 1), and the next one: full jitter below an exponential limit, and
/// never less than the service requested.
std::chrono::nanoseconds retry_delay(const RetryOptions& options, int attempt, const Failure& failure, const RandomSource& random);

/// A budget of retry tokens, so that retries don't multiply the load of a service that is down. The calls of a session share it. As in
/// AWS's SDKs' standard mode, it has 500 tokens; a retry costs 5, or 10 after a timeout.
class RetryTokens {
 public:
  static constexpr int capacity = 500, retry_cost = 5, timeout_cost = 10, reward = 1;
  /// Takes the tokens for a retry and returns their number, or nullopt if not enough are left.
  std::optional<int> take(const Failure& failure);
  /// Returns tokens after a success: the `cost` of its last retry, or `reward` if there was none.
  void refund(int cost);
  int left() const { return left_; }

 private:
  int left_ = capacity;
};

}  // namespace martlet::aws
