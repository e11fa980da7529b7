#include "retry_policy.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace martlet::aws {
namespace {

constexpr double rate_min = 0.5;
constexpr double smoothing = 0.8;
constexpr double beta = 0.7;            // what is kept of the rate after throttling
constexpr double scale_constant = 0.4;  // of the cubic

std::chrono::duration<double> since_start(SteadyTime time) { return time.time_since_epoch(); }

}  // namespace

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

void RetryTokens::give_back(int cost) { left_ = std::min(capacity, left_ + std::max(cost, reward)); }

double SendRate::rate() const { return is_limited_ ? fill_rate_ : std::numeric_limits<double>::infinity(); }

void SendRate::refill(SteadyTime now) {
  if (refilled_) tokens_ = std::min(capacity_, tokens_ + std::chrono::duration<double>(now - *refilled_).count() * fill_rate_);
  refilled_ = now;
}

std::chrono::nanoseconds SendRate::reserve(SteadyTime now) {
  if (!is_limited_) return {};
  refill(now);
  tokens_ -= 1;
  if (tokens_ >= 0) return {};
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(-tokens_ / fill_rate_));
}

// The rate at which answers come, in buckets of half a second.
void SendRate::measure(SteadyTime now) {
  const auto bucket = std::chrono::duration<double>(std::floor(since_start(now).count() * 2) / 2);
  if (!has_measured_) {
    has_measured_ = true;
    bucket_ = bucket;
  }
  ++sent_in_bucket_;
  if (bucket <= bucket_) return;
  const double current = sent_in_bucket_ / (bucket - bucket_).count();
  measured_rate_ = current * smoothing + measured_rate_ * (1 - smoothing);
  sent_in_bucket_ = 0;
  bucket_ = bucket;
}

void SendRate::set_rate(SteadyTime now, double rate) {
  refill(now);
  fill_rate_ = std::max(rate, rate_min);
  capacity_ = std::max(fill_rate_, 1.0);
  tokens_ = std::min(tokens_, capacity_);
}

double SendRate::cubic(SteadyTime now) const {
  const double window = std::cbrt(last_max_rate_ * (1 - beta) / scale_constant);
  const double elapsed = std::chrono::duration<double>(now - throttled_).count();
  return scale_constant * std::pow(elapsed - window, 3) + last_max_rate_;
}

void SendRate::answered(SteadyTime now, bool was_throttled) {
  measure(now);
  if (was_throttled) {
    last_max_rate_ = is_limited_ ? std::min(measured_rate_, fill_rate_) : measured_rate_;
    throttled_ = now;
    is_limited_ = true;
    set_rate(now, last_max_rate_ * beta);
  } else if (is_limited_) {
    set_rate(now, std::min(cubic(now), 2 * std::max(measured_rate_, rate_min)));
  }
}

}  // namespace martlet::aws
