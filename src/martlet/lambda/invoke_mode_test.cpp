#include "invoke_mode.hpp"

#include <gtest/gtest.h>

namespace martlet::lambda {
namespace {

TEST(InvokeMode, has_the_names_of_aws) {
  EXPECT_EQ(invoke_mode_named("RESPONSE_STREAM"), InvokeMode::response_stream);
  EXPECT_EQ(invoke_mode_named("response_stream"), InvokeMode::response_stream);
  EXPECT_EQ(invoke_mode_named("BUFFERED"), InvokeMode::buffered);
  const auto refused = invoke_mode_named("STREAM");
  ASSERT_FALSE(refused);
  EXPECT_EQ(to_text(refused.error()), "MARTLET_INVOKE_MODE is \"STREAM\"; set it to BUFFERED or RESPONSE_STREAM");
}

}  // namespace
}  // namespace martlet::lambda
