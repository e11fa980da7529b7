#include "testing/pipeline_fixture.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;
using aws::failure_type::configuration_error, aws::failure_type::job_failed, aws::failure_type::permission_error,
    aws::failure_type::revision_unavailable, aws::failure_type::system_unavailable;

TEST(Deployer, deploys_the_wanted_version_and_reports_it) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.define(api_111);
  const auto handled = fixture.invoke();
  EXPECT_EQ(handled.reported, "success");
  ASSERT_EQ(handled.successes, 1) << fixture.output();
  EXPECT_EQ(handled.failures, 0);
  EXPECT_EQ(fixture.live("orders-api"), "2");
  const auto& success = fixture.pipeline.successes[0];
  EXPECT_NE(success.execution_details->summary->find("1 of 1: orders-api 1.0.0 (1) -> 1.1.1"), std::string::npos);
  EXPECT_EQ(success.execution_details->percent_complete, 100);
  EXPECT_FALSE(success.continuation_token);
  EXPECT_EQ(success.output_variables->at("changed"), "1");
  EXPECT_EQ(success.output_variables->at("run"), *success.execution_details->external_execution_id);
  EXPECT_EQ(success.output_variables->at("changes"), "orders-api 1.0.0 (1) -> 1.1.1");
}

TEST(Deployer, changes_nothing_if_every_version_is_already_live) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.define(api_111);
  EXPECT_EQ(fixture.invoke().successes, 1);
  EXPECT_EQ(fixture.simulation.changes(), 0);
  EXPECT_EQ(fixture.pipeline.successes[0].output_variables->at("changed"), "0");
}

TEST(Deployer, reports_which_function_failed_and_why) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.set_prod_live("orders-web", "1.0.0");
  fixture.define(
      R"({"on_failure":"continue","lambdas":[{"name":"orders-api","version":"1.1.1"},{"name":"orders-web","version":"9.9.9"}]})");
  const auto handled = fixture.invoke();
  ASSERT_EQ(handled.failures, 1) << fixture.output();
  EXPECT_EQ(fixture.failure().type, job_failed);
  EXPECT_TRUE(fixture.failure().message.starts_with(
      "1 of 2 functions run the requested version.\ndeploy.json:1:108: orders-web: version 9.9.9 is in "
      "neither this account nor any source"))
      << fixture.failure().message;
  EXPECT_EQ(fixture.live("orders-api"), "2");
}

TEST(Deployer, distinguishes_a_missing_permission_from_other_failures) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.define(api_111);
  fixture.simulation.accounts[prod_account].refusal = "AccessDeniedException";
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, permission_error) << fixture.failure().message;
}

TEST(Deployer, fits_hundreds_of_failures_into_the_limits_of_codepipeline) {
  PipelineFixture fixture;
  std::string list;
  for (int i = 0; i < 300; ++i) list += (i ? "," : "") + std::string(R"({"name":"orders-)") + std::to_string(i) + R"(","version":"1.0.0"})";
  fixture.define(R"({"lambdas":[)" + list + "]}");
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_LE(fixture.failure().message.size(), 5000u);
  EXPECT_TRUE(fixture.failure().message.ends_with("..."));
}

TEST(Deployer, shows_the_invalid_line_of_a_definition) {
  PipelineFixture fixture;
  fixture.define(R"({"lambdas":[{"name":"orders-api","version":"v1.1.1"}]})");
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, configuration_error);
  EXPECT_TRUE(fixture.failure().message.starts_with("deploy.json:1:45: ")) << fixture.failure().message;
  EXPECT_TRUE(fixture.failure().message.ends_with("nothing was changed"));
}

TEST(Deployer, changes_nothing_outside_the_prefix) {
  for (const char* name :
       {"payments-api", "arn:aws:lambda:eu-central-1:222222222222:function:payments-api", "orders-api:LIVE", "ORDERS-api", "orders-"}) {
    PipelineFixture fixture;
    fixture.simulation.create(prod_account, "payments-api");
    fixture.define(R"({"lambdas":[{"name":")" + std::string(name) + R"(","version":"1.1.1"}]})");
    EXPECT_EQ(fixture.invoke().failures, 1) << name;
    EXPECT_EQ(fixture.simulation.changes(), 0);
    for (const simulated_aws::Call& call : fixture.simulation.calls)
      EXPECT_TRUE(call.account == "pipeline" || call.function == "orders-") << call.operation << ' ' << call.function;
  }
}

}  // namespace
}  // namespace martlet::deploy::pipeline
