#include "call_rate_limiter.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::lambda {
namespace {

constexpr WallTime start{std::chrono::milliseconds(1'000'000)};

TEST(CallRateLimiter, allows_a_burst_of_one_second_and_then_the_rate) {
  CallRateLimiter rate(2);
  EXPECT_TRUE(rate.admit("111111111111", start));
  EXPECT_TRUE(rate.admit("111111111111", start));
  EXPECT_FALSE(rate.admit("111111111111", start));
  EXPECT_FALSE(rate.admit("111111111111", start + std::chrono::milliseconds(499)));
  EXPECT_TRUE(rate.admit("111111111111", start + std::chrono::milliseconds(500)));
}

TEST(CallRateLimiter, counts_each_account_separately) {
  CallRateLimiter rate(1);
  EXPECT_TRUE(rate.admit("111111111111", start));
  EXPECT_FALSE(rate.admit("111111111111", start));
  EXPECT_TRUE(rate.admit("222222222222", start));
}

TEST(CallRateLimiter, has_no_limit_unless_one_is_configured) {
  CallRateLimiter rate(0);
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(rate.admit("111111111111", start));
}

}  // namespace
}  // namespace martlet::cloud::lambda
