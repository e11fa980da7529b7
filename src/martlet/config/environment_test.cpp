#include <martlet/config/environment.hpp>

#include <gtest/gtest.h>

#include <cstdlib>

namespace martlet {
namespace {

TEST(Environment, has_the_variables_of_the_process) {
  ::setenv("MARTLET_CONFIG_TEST", "a value", 1);
  EXPECT_EQ(ProcessEnvironment().get("MARTLET_CONFIG_TEST"), "a value");
  ::unsetenv("MARTLET_CONFIG_TEST");
  EXPECT_EQ(ProcessEnvironment().get("MARTLET_CONFIG_TEST"), std::nullopt);
}

TEST(Environment, has_the_variables_that_a_test_sets) {
  const FixedEnvironment environment{{"PORT", "8080"}};
  EXPECT_EQ(environment.get("PORT"), "8080");
  EXPECT_EQ(environment.get("port"), std::nullopt);
}

}  // namespace
}  // namespace martlet
