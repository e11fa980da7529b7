#include "environment.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace martlet::lambda {
namespace {

TEST(LambdaEnvironment, has_the_settings_of_the_api_in_front_of_the_function) {
  ::setenv("MARTLET_BASE_PATH", "/shop", 1);
  ::setenv("MARTLET_BINARY_MEDIA_TYPES", "image/png, */*,", 1);
  const LambdaEnvironment environment = LambdaEnvironment::read();
  ::unsetenv("MARTLET_BASE_PATH");
  ::unsetenv("MARTLET_BINARY_MEDIA_TYPES");
  EXPECT_EQ(environment.base_path, "/shop");
  EXPECT_EQ(environment.binary_media_types, (std::vector<std::string>{"image/png", "*/*"}));
  EXPECT_TRUE(LambdaEnvironment::read().binary_media_types.empty());
}

}  // namespace
}  // namespace martlet::lambda
