#include "lambda_time.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::lambda {
namespace {

TEST(LambdaTime, has_the_format_that_lambda_uses) {
  EXPECT_EQ(to_lambda_time(WallTime(std::chrono::milliseconds(1'706'702'400'123))), "2024-01-31T12:00:00.123+0000");
}

}  // namespace
}  // namespace martlet::cloud::lambda
