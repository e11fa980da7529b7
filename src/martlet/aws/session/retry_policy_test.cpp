#include <gtest/gtest.h>

#include <cmath>

#include "retry_policy.hpp"

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

Failure coded(std::string code, int status = 0) {
  Failure failure;
  failure.code = std::move(code);
  failure.status = status;
  return failure;
}

TEST(RetryDelay, has_full_jitter_below_a_ceiling_that_doubles) {
  const RetryOptions options;
  const Failure failure = coded("InternalError", 500);
  EXPECT_EQ(retry_delay(options, 1, failure, [] { return 0.0; }), 0ms);
  EXPECT_EQ(retry_delay(options, 1, failure, [] { return 0.5; }), 50ms);
  EXPECT_EQ(retry_delay(options, 4, failure, [] { return 0.5; }), 400ms);
  EXPECT_EQ(retry_delay(options, 90, failure, [] { return 0.5; }), 10s);
}

TEST(RetryDelay, is_never_shorter_than_the_service_requests) {
  Failure failure = coded("SlowDown", 503);
  failure.retry_after = 7s;
  EXPECT_EQ(retry_delay(RetryOptions(), 1, failure, [] { return 0.1; }), 7s);
}

TEST(RetryTokens, are_returned_after_a_success) {
  RetryTokens tokens;
  for (int i = 0; i < 50; ++i) EXPECT_EQ(tokens.take(coded(std::string(failure_code::timed_out))), RetryTokens::timeout_cost);
  EXPECT_FALSE(tokens.take(coded("InternalError", 500)));
  tokens.refund(RetryTokens::timeout_cost);
  EXPECT_EQ(tokens.take(coded("InternalError", 500)), RetryTokens::retry_cost);
  for (int i = 0; i < 1000; ++i) tokens.refund(0);
  EXPECT_EQ(tokens.left(), RetryTokens::capacity);
}

}  // namespace
}  // namespace martlet::aws
