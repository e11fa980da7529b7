#include "rate_limiter.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include <martlet/async/virtual_loop.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

Task<void> take_turns(RateLimiter& rate_limiter, int count) {
  for (int i = 0; i < count; ++i) co_await rate_limiter.wait_for_turn();
}

double seconds_for(VirtualLoop& loop, RateLimiter& rate_limiter, int count) {
  const SteadyTime begun = loop.now();
  loop.run(take_turns(rate_limiter, count));
  return std::chrono::duration<double>(loop.now() - begun).count();
}

TEST(RateLimiter, admits_a_few_calls_at_once_and_then_a_limited_number_per_second) {
  VirtualLoop loop(SteadyTime(1h));
  RateLimiter rate_limiter(12);
  EXPECT_NEAR(seconds_for(loop, rate_limiter, 6), 0, 0.001);
  EXPECT_NEAR(seconds_for(loop, rate_limiter, 120), 10, 0.1);
}

TEST(RateLimiter, halves_the_rate_after_throttling_and_raises_it_with_successful_calls) {
  VirtualLoop loop(SteadyTime(1h));
  RateLimiter rate_limiter(12);
  for (int i = 0; i < 10; ++i) rate_limiter.record_throttling(loop.now());  // calls at the same moment count once
  EXPECT_EQ(rate_limiter.rate(), 6);
  loop.run_until(loop.now() + 2s);
  rate_limiter.record_throttling(loop.now());
  EXPECT_EQ(rate_limiter.rate(), 3);
  EXPECT_GE(seconds_for(loop, rate_limiter, 1), 1);
  for (int i = 0; i < 100; ++i) rate_limiter.record_success();
  EXPECT_EQ(rate_limiter.rate(), 12);
}

TEST(RateLimiter, is_unlimited_until_the_first_throttling_and_then_allows_half_of_the_recent_rate) {
  VirtualLoop loop(SteadyTime(1h));
  RateLimiter rate_limiter;
  EXPECT_TRUE(std::isinf(rate_limiter.rate()));
  EXPECT_EQ(seconds_for(loop, rate_limiter, 40), 0);
  rate_limiter.record_success();
  EXPECT_TRUE(std::isinf(rate_limiter.rate()));
  rate_limiter.record_throttling(loop.now());
  EXPECT_EQ(rate_limiter.rate(), 20);
  EXPECT_NEAR(seconds_for(loop, rate_limiter, 40), 3, 0.1);  // a pause of a second, and two seconds at that rate
  for (int i = 0; i < 60; ++i) rate_limiter.record_success();
  EXPECT_EQ(rate_limiter.rate(), 80);  // above the rate that was throttled, since others may have used up the limit at that time
}

TEST(RateLimiter, always_admits_a_call_every_two_seconds) {
  VirtualLoop loop(SteadyTime(1h));
  RateLimiter rate_limiter;
  for (int i = 0; i < 20; ++i) {
    rate_limiter.record_throttling(loop.now());
    loop.run_until(loop.now() + 2s);
  }
  EXPECT_EQ(rate_limiter.rate(), 0.5);
}

}  // namespace
}  // namespace martlet::aws
