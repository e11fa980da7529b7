// How a job's result is reported to CodePipeline.
#include "testing/pipeline_fixture.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;
using aws::failure_type::permission_error, aws::failure_type::revision_unavailable, aws::failure_type::system_unavailable;

TEST(DeployerResult, is_reported_again_until_codepipeline_accepts_it) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.define(api_111);
  fixture.pipeline.throttlings["PutJobSuccessResult"] = 6;
  EXPECT_EQ(fixture.invoke().successes, 1);
  EXPECT_EQ(fixture.simulation.count("PutJobSuccessResult"), 7);
}

TEST(DeployerResult, fails_the_invocation_in_time_if_codepipeline_never_accepts_it) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.define(api_111);
  fixture.pipeline.throttlings["PutJobSuccessResult"] = 1'000'000;
  fixture.pipeline.throttlings["PutJobFailureResult"] = 1'000'000;
  EXPECT_TRUE(fixture.invoke(60s).answer.starts_with("error: the job's result could not be reported to CodePipeline"));
}

TEST(DeployerResult, names_the_missing_permission_to_report_a_result) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.define(api_111);
  fixture.pipeline.denied = {"PutJobSuccessResult"};
  const auto handled = fixture.invoke();
  EXPECT_EQ(handled.failures, 1);
  EXPECT_EQ(fixture.failure().type, permission_error);
  EXPECT_NE(fixture.failure().message.find("the deployer's role needs codepipeline:PutJobSuccessResult on *"), std::string::npos)
      << fixture.failure().message;
  EXPECT_EQ(handled.reported, "failure");
}

TEST(DeployerResult, checks_before_the_first_job_that_it_may_report_results) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.define(api_111);
  fixture.options.checks_permissions = true;
  fixture.pipeline.denied = {"PutJobSuccessResult"};
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, permission_error);
  EXPECT_EQ(fixture.simulation.changes(), 0) << "deployed although the result could not be reported";

  fixture.pipeline.denied = {"PutJobSuccessResult", "PutJobFailureResult"};
  EXPECT_EQ(fixture.invoke().answer,
            "error: nothing was done, since the job's result could not be reported: the deployer's role lacks "
            "codepipeline:PutJobSuccessResult, codepipeline:PutJobFailureResult; grant it on *: "
            "jobs have no ARN");
  EXPECT_EQ(fixture.simulation.changes(), 0);

  fixture.pipeline.denied.clear();
  EXPECT_EQ(fixture.invoke().successes, 1) << fixture.output();
}

}  // namespace
}  // namespace martlet::deploy::pipeline
