#include "rate_limiter.hpp"

#include <algorithm>
#include <limits>

#include <martlet/async/sleep.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

constexpr int burst = 6;               // calls without delay after a pause: a small run isn't slowed down, and AWS's own bucket is larger
constexpr double rate_min = 0.5;       // a call every two seconds still makes progress
constexpr double recovery = 1.0 / 40;  // the share of the full rate that each successful call adds
constexpr double unlimited = std::numeric_limits<double>::infinity();

}  // namespace

RateLimiter::RateLimiter(double rate_max) : rate_max_(rate_max), full_rate_(rate_max), rate_(rate_max) {}

double RateLimiter::rate() const { return full_rate_ > 0 ? rate_ : unlimited; }

SteadyTime::duration RateLimiter::interval() const {
  return std::chrono::duration_cast<SteadyTime::duration>(std::chrono::duration<double>(1 / rate_));
}

void RateLimiter::count(SteadyTime now) {
  if (now >= counted_since_ + 1s) {
    counted_since_ = now;
    counted_ = 0;
  }
  ++counted_;
}

Task<void> RateLimiter::wait_for_turn() {
  const SteadyTime now = co_await loop_now();
  if (full_rate_ <= 0) {
    count(now);
    co_return;
  }
  const SteadyTime mine = std::max(now, next_);
  next_ = std::max(next_, now - interval() * (burst - 1)) + interval();
  if (mine > now) co_await sleep_until(mine);
}

void RateLimiter::record_success() {
  if (full_rate_ > 0) rate_ = std::min(rate_max_, rate_ + full_rate_ * recovery);
}

void RateLimiter::record_throttling(SteadyTime now) {
  if (full_rate_ <= 0) {
    rate_max_ = unlimited;
    full_rate_ = rate_ = std::max<double>(1, counted_);
  }
  next_ = std::max(next_, now + 1s);
  if (now < slowed_ + 1s) return;
  slowed_ = now;
  rate_ = std::max(rate_min, rate_ / 2);
}

}  // namespace martlet::aws
