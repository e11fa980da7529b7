#include "secret_filter.hpp"

#include <functional>
#include <vector>

#include "testing/pipeline_fixture.hpp"

namespace martlet::deploy::pipeline {
namespace {

using aws::failure_type::job_failed;

TEST(SecretFilter, masks_a_secret_that_contains_another) {
  SecretFilter secrets;
  secrets.add("secret");
  secrets.add("secret-and-more");
  secrets.add("id");  // too short to be distinguished from words
  EXPECT_EQ(secrets.mask("id: secret-and-more, secret, secretsecret"), "id: ***, ***, ******");
}

TEST(SecretFilter, masks_the_secrets_in_the_text_of_an_exception) {
  PipelineFixture fixture;
  fixture.define(api_111);
  fixture.exception = "boom with session-token-OLD and external-id-4711";
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, job_failed);
  EXPECT_EQ(fixture.failure().message,
            "the deployer itself failed (an exception: boom with *** and ***); run the action again; it continues where it stopped");
}

TEST(SecretFilter, lets_the_deployer_output_no_secret) {
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

}  // namespace
}  // namespace martlet::deploy::pipeline
