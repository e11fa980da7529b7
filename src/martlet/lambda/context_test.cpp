#include "context.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace martlet::lambda {
namespace {

TEST(Context, has_no_time_left_after_its_deadline_and_unlimited_time_without_one) {
  Context context;
  EXPECT_EQ(context.remaining(), std::chrono::milliseconds::max());
  context.deadline = WallTime(std::chrono::milliseconds(1));
  EXPECT_EQ(context.remaining(), std::chrono::milliseconds(0));
  EXPECT_LT(*context.steady_deadline(), std::chrono::steady_clock::now());
}

}  // namespace
}  // namespace martlet::lambda
