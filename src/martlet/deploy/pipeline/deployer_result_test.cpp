// A job's result is reported, and contains no secret.
#include "testing/pipeline_fixture.hpp"

#include <martlet/json/value.hpp>

#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;
using aws::failure_type::configuration_error, aws::failure_type::job_failed, aws::failure_type::permission_error,
    aws::failure_type::revision_unavailable, aws::failure_type::system_unavailable;

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

TEST(DeployerResult, reports_an_exception_without_its_secrets) {
  PipelineFixture fixture;
  fixture.define(api_111);
  fixture.exception = "boom with session-token-OLD and external-id-4711";
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, job_failed);
  EXPECT_EQ(fixture.failure().message,
            "the deployer itself failed (an exception: boom with *** and ***); run the action again; it continues where it stopped");
}

TEST(DeployerResult, fails_the_invocation_if_the_event_has_no_job_id) {
  for (const char* event : {"", "nonsense", "{}", "[]", R"({"CodePipeline.job":{}})", R"({"CodePipeline.job":{"id":"a/../b"}})",
                            R"({"CodePipeline.job":{"id":7}})", R"({"CodePipeline.job":"x"})"}) {
    PipelineFixture fixture;
    EXPECT_TRUE(fixture.invoke(event).answer.starts_with("error: the event")) << event;
    EXPECT_EQ(fixture.simulation.calls.size(), 0u);
  }
}

TEST(DeployerResult, fails_the_job_if_its_event_is_malformed) {
  for (const char* rest : {R"("data":7)", R"("data":{"inputArtifacts":"x"})",
                           R"("data":{"artifactCredentials":{"accessKeyId":"ASIASECRETSECRET","secretAccessKey":["session-token-OLD"]}})",
                           R"("data":{})", R"("x":1)"}) {
    PipelineFixture fixture;
    fixture.start();
    EXPECT_EQ(fixture.invoke(R"({"CodePipeline.job":{"id":")" + fixture.pipeline.job()->id + "\"," + std::string(rest) + "}}").failures, 1)
        << rest;
    EXPECT_EQ(fixture.failure().type, configuration_error);
    EXPECT_EQ(fixture.output().find("SECRET"), std::string::npos) << fixture.output();
  }
}

TEST(DeployerResult, never_outputs_a_secret) {
  const std::vector<std::function<void(PipelineFixture&)>> turns = {
      [](PipelineFixture&) {},
      [](PipelineFixture& fixture) { fixture.accepted = {"ASIANEWNEWNEWNEWNEW0"}; },
      [](PipelineFixture& fixture) { fixture.accepted.clear(); },
      [](PipelineFixture& fixture) { fixture.objects.clear(); },
      [](PipelineFixture& fixture) { fixture.simulation.accounts[prod_account].refusal = "AccessDeniedException"; },
      [](PipelineFixture& fixture) { fixture.simulation.accounts[stage_account].refusal = "AccessDenied"; },
      [](PipelineFixture& fixture) { fixture.pipeline.throttlings["PutJobSuccessResult"] = 3; },
      [](PipelineFixture& fixture) { fixture.exception = fixture.event(); },
      [](PipelineFixture& fixture) { fixture.pipeline.returns_context = false; },
      [](PipelineFixture& fixture) { fixture.simulation.download_fault = [](int) { return simulated_aws::DownloadFault::other_bytes; }; },
  };
  for (const auto& turn : turns) {
    PipelineFixture fixture;
    fixture.set_prod_live("orders-api", "1.0.0");
    fixture.add_stage_version("orders-api", "1.1.1");
    fixture.define(api_111);
    turn(fixture);
    const auto handled = fixture.invoke();
    EXPECT_EQ(handled.successes + handled.failures, 1);
    for (const char* secret : {"ASIAOLD", "ASIANEW", "secret-key", "session-token", "external-id-4711", "links://"}) {
      EXPECT_EQ(fixture.output().find(secret), std::string::npos) << secret << " in\n" << fixture.output();
    }
  }
}

TEST(SecretFilter, masks_a_secret_that_contains_another) {
  SecretFilter secrets;
  secrets.add("secret");
  secrets.add("secret-and-more");
  secrets.add("id");  // too short to be distinguished from words
  EXPECT_EQ(secrets.mask("id: secret-and-more, secret, secretsecret"), "id: ***, ***, ******");
}

}  // namespace
}  // namespace martlet::deploy::pipeline
