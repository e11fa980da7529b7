#include "runtime_address.hpp"

#include <gtest/gtest.h>

namespace martlet::lambda {
namespace {

TEST(RuntimeAddress, is_a_numeric_address) {
  const auto address = find_runtime_address("[::1]:9001");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->host, "::1");
  EXPECT_EQ(address->port, 9001);
  EXPECT_EQ(find_runtime_address("127.0.0.1")->port, 80);
  EXPECT_EQ(find_runtime_address("nowhere.invalid").error().code, Code::not_found);
}

}  // namespace
}  // namespace martlet::lambda
