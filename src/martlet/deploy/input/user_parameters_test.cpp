#include <martlet/deploy/input/user_parameters.hpp>

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

TEST(UserParameters, name_the_parameter_with_a_configuration_that_is_too_long_for_them) {
  EXPECT_EQ(parameter_in(R"({"parameter":"/martlet/orders"})"), "/martlet/orders");
  EXPECT_EQ(parameter_in(R"({"parameter":"/martlet/orders","pipeline":"orders","execution":"x"})"), "/martlet/orders");
  EXPECT_FALSE(parameter_in(R"({"parameter":"/martlet/orders","prefix":"orders-"})"));
  EXPECT_FALSE(parameter_in(R"({"prefix":"orders-"})"));
  EXPECT_FALSE(parameter_in(R"({"parameter":7})"));
  EXPECT_FALSE(parameter_in("parameter"));
  EXPECT_FALSE(parameter_in("[]"));
}

TEST(UserParameters, name_the_execution_if_codepipeline_resolved_it) {
  const auto name = execution_in(R"({"prefix":"orders-","pipeline":"orders","execution":"11111111-abcd-4444-8888-222222222222"})");
  ASSERT_TRUE(name);
  EXPECT_EQ(name->pipeline, "orders");
  EXPECT_EQ(name->execution, "11111111-abcd-4444-8888-222222222222");
  EXPECT_FALSE(execution_in(R"({"pipeline":"orders","execution":"#{codepipeline.PipelineExecutionId}"})"));
  EXPECT_FALSE(execution_in(R"({"pipeline":"a/b","execution":"11111111-abcd-4444-8888-222222222222"})"));
  EXPECT_FALSE(execution_in(R"({"execution":"11111111-abcd-4444-8888-222222222222"})"));
  EXPECT_FALSE(execution_in("{"));
}

}  // namespace
}  // namespace martlet::deploy
