#include "gateway_kind.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud {
namespace {

TEST(GatewayKind, has_a_name_on_the_command_line) {
  for (const char* name : {"rest", "http-api-1", "http-api-2", "function-url", "alb"})
    EXPECT_EQ(name_of(gateway_kind_named(name).value()), name);
  EXPECT_FALSE(gateway_kind_named("2.0"));
}

}  // namespace
}  // namespace martlet::cloud
