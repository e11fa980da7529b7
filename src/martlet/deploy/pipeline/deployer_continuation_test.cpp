// A deployment that takes several invocations.
#include "testing/pipeline_fixture.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;
using aws::failure_type::configuration_error, aws::failure_type::job_failed, aws::failure_type::permission_error,
    aws::failure_type::revision_unavailable, aws::failure_type::system_unavailable;

TEST(DeployerContinuation, continues_in_the_next_invocation_if_the_time_was_too_short) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.function(prod_account, "orders-api").publish_time = 20min;  // longer than an invocation can last
  fixture.define(api_111);
  auto handled = fixture.invoke();
  EXPECT_EQ(handled.reported, "continuation");
  ASSERT_EQ(handled.successes, 1) << fixture.output();
  const auto first = fixture.pipeline.successes.back();
  EXPECT_FALSE(first.output_variables);
  EXPECT_EQ(fixture.live("orders-api"), "1");

  const WallTime begin = fixture.options.wall();
  fixture.options.wall = [begin] { return begin + 16min; };
  handled = fixture.invoke();
  ASSERT_EQ(handled.successes, 1) << fixture.output();
  const auto second = fixture.pipeline.successes.back();
  EXPECT_FALSE(second.continuation_token);
  EXPECT_EQ(second.execution_details->external_execution_id, first.execution_details->external_execution_id);
  EXPECT_EQ(fixture.live("orders-api"), "2");
  EXPECT_EQ(fixture.simulation.count("PublishVersion"), 1);
  EXPECT_EQ(fixture.simulation.count("UpdateFunctionCode"), 1);
}

TEST(DeployerContinuation, completes_in_many_short_invocations) {
  PipelineFixture fixture;
  std::string list;
  for (int i = 0; i < 90; ++i) {
    const std::string name = "orders-" + std::to_string(i);
    fixture.set_prod_live(name, "1.0.0");
    fixture.add_stage_version(name, "1.1.1");
    list += (i ? "," : "") + std::string(R"({"name":")") + name + R"(","version":"1.1.1"})";
  }
  fixture.define(R"({"lambdas":[)" + list + "]}");
  int invocations = 0;
  std::string reported;
  do {
    reported = fixture.invoke(15s).reported;
    ASSERT_EQ(fixture.pipeline.failures.size(), 0u) << fixture.output();
  } while (reported == "continuation" && ++invocations < 50);
  EXPECT_GT(invocations, 1);
  EXPECT_EQ(reported, "success");
  EXPECT_EQ(fixture.simulation.count("PublishVersion"), 90);
}

TEST(DeployerContinuation, refuses_a_continuation_token_that_is_not_its_own) {
  for (const char* token : {"page 2", "{}", R"({"run":"../../etc","round":2,"begun":"2027-01-15T08:00:00.000Z"})",
                            R"({"run":"20270115T080000.000Z-1a2b3c4d","round":2,"begun":"2031-01-15T08:00:00.000Z"})",
                            R"({"run":"20270115T080000.000Z-1a2b3c4d","round":2,"begun":"2027-01-15T08:00:00.000Z","x":1})", "[[[[[[[["}) {
    PipelineFixture fixture;
    fixture.set_prod_live("orders-api", "1.0.0");
    fixture.define(api_111);
    EXPECT_EQ(fixture.invoke(fixture.event(token)).failures, 1);
    EXPECT_EQ(fixture.failure().type, job_failed);
    EXPECT_EQ(fixture.failure().message, "the continuation token was not created by this deployer");
    EXPECT_EQ(fixture.simulation.changes(), 0);
  }
}

TEST(DeployerContinuation, gives_up_after_24_hours_the_limit_of_an_action) {
  PipelineFixture fixture;
  fixture.define(api_111);
  // The run began two weeks before "now".
  const std::string token = R"({"run":"20270101T080000.000Z-1a2b3c4d","round":9,"begun":"2027-01-01T08:00:00.000Z"})";
  EXPECT_EQ(fixture.invoke(fixture.event(token)).failures, 1);
  EXPECT_TRUE(fixture.failure().message.starts_with("the deployment has taken more than the 24 hours"));
}

TEST(DeployerContinuation, continues_a_job_for_which_only_a_continuation_was_reported) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.function(prod_account, "orders-api").publish_time = 20min;
  fixture.define(api_111);
  fixture.user_parameters =
      R"({"prefix":"orders-","pipeline":"orders","execution":"#{codepipeline.PipelineExecutionId}","records":"s3://records",)"
      R"("sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source"}]})";
  EXPECT_EQ(fixture.invoke().reported, "continuation");
  EXPECT_EQ(fixture.invoke().reported, "success") << fixture.output();
}

}  // namespace
}  // namespace martlet::deploy::pipeline
