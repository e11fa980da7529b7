// A job's result is reported, and contains no secret.
#include "testing/pipeline_scene.hpp"

#include <martlet/json/value.hpp>

#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;
using aws::failure_type::configuration_error, aws::failure_type::job_failed, aws::failure_type::permission_error,
    aws::failure_type::revision_unavailable, aws::failure_type::system_unavailable;

TEST(DeployerResult, is_reported_again_until_codepipeline_accepts_it) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.define(api_111);
  scene.pipeline.throttlings["PutJobSuccessResult"] = 6;
  EXPECT_EQ(scene.invoke().successes, 1);
  EXPECT_EQ(scene.simulation.count("PutJobSuccessResult"), 7);
}

TEST(DeployerResult, fails_the_invocation_in_time_if_codepipeline_never_accepts_it) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.define(api_111);
  scene.pipeline.throttlings["PutJobSuccessResult"] = 1'000'000;
  scene.pipeline.throttlings["PutJobFailureResult"] = 1'000'000;
  EXPECT_TRUE(scene.invoke(60s).answer.starts_with("error: the job's result could not be reported to CodePipeline"));
}

TEST(DeployerResult, names_the_permission_that_it_lacks_to_tell_a_result) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.define(api_111);
  scene.pipeline.denied = {"PutJobSuccessResult"};
  const auto handled = scene.invoke();
  EXPECT_EQ(handled.failures, 1);
  EXPECT_EQ(scene.failure().type, permission_error);
  EXPECT_NE(scene.failure().message.find("the deployer's role needs codepipeline:PutJobSuccessResult on *"), std::string::npos)
      << scene.failure().message;
  EXPECT_EQ(handled.told, "failure");
}

TEST(DeployerResult, looks_before_its_first_job_whether_it_may_tell_a_result) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.define(api_111);
  scene.options.checks_permissions = true;
  scene.pipeline.denied = {"PutJobSuccessResult"};
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, permission_error);
  EXPECT_EQ(scene.simulation.changes(), 0) << "deployed what could not be told";

  scene.pipeline.denied = {"PutJobSuccessResult", "PutJobFailureResult"};
  EXPECT_EQ(scene.invoke().answer,
            "error: nothing was done, since the job's result could not be reported: the deployer's role lacks "
            "codepipeline:PutJobSuccessResult, codepipeline:PutJobFailureResult; grant it on *: "
            "jobs have no ARN");
  EXPECT_EQ(scene.simulation.changes(), 0);

  scene.pipeline.denied.clear();
  EXPECT_EQ(scene.invoke().successes, 1) << scene.output();
}

TEST(DeployerResult, tells_of_an_exception_without_its_secrets) {
  Scene scene;
  scene.define(api_111);
  scene.exception = "boom with session-token-OLD and external-id-4711";
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, job_failed);
  EXPECT_EQ(scene.failure().message, "the deployer itself failed (an exception: boom with *** and ***); run the action again: it resumes");
}

TEST(DeployerResult, fails_the_invocation_if_the_event_names_no_job) {
  for (const char* event : {"", "nonsense", "{}", "[]", R"({"CodePipeline.job":{}})", R"({"CodePipeline.job":{"id":"a/../b"}})",
                            R"({"CodePipeline.job":{"id":7}})", R"({"CodePipeline.job":"x"})"}) {
    Scene scene;
    EXPECT_TRUE(scene.invoke(event).answer.starts_with("error: the event")) << event;
    EXPECT_EQ(scene.simulation.calls.size(), 0u);
  }
}

TEST(DeployerResult, tells_the_job_that_its_event_is_broken) {
  for (const char* rest : {R"("data":7)", R"("data":{"inputArtifacts":"x"})",
                           R"("data":{"artifactCredentials":{"accessKeyId":"ASIASECRETSECRET","secretAccessKey":["session-token-OLD"]}})",
                           R"("data":{})", R"("x":1)"}) {
    Scene scene;
    scene.start();
    EXPECT_EQ(scene.invoke(R"({"CodePipeline.job":{"id":")" + scene.pipeline.job()->id + "\"," + std::string(rest) + "}}").failures, 1)
        << rest;
    EXPECT_EQ(scene.failure().type, configuration_error);
    EXPECT_EQ(scene.output().find("SECRET"), std::string::npos) << scene.output();
  }
}

TEST(DeployerResult, says_none_of_its_secrets_whatever_happens) {
  const std::vector<std::function<void(Scene&)>> turns = {
      [](Scene&) {},
      [](Scene& scene) { scene.accepted = {"ASIANEWNEWNEWNEWNEW0"}; },
      [](Scene& scene) { scene.accepted.clear(); },
      [](Scene& scene) { scene.objects.clear(); },
      [](Scene& scene) { scene.simulation.accounts[here].refusal = "AccessDeniedException"; },
      [](Scene& scene) { scene.simulation.accounts[below].refusal = "AccessDenied"; },
      [](Scene& scene) { scene.pipeline.throttlings["PutJobSuccessResult"] = 3; },
      [](Scene& scene) { scene.exception = scene.event(); },
      [](Scene& scene) { scene.pipeline.tells_context = false; },
      [](Scene& scene) { scene.simulation.download_fault = [](int) { return simulated_aws::DownloadFault::other_bytes; }; },
  };
  for (const auto& turn : turns) {
    Scene scene;
    scene.runs("orders-api", "1.0.0");
    scene.below_has("orders-api", "1.1.1");
    scene.define(api_111);
    turn(scene);
    const auto handled = scene.invoke();
    EXPECT_EQ(handled.successes + handled.failures, 1);
    for (const char* secret : {"ASIAOLD", "ASIANEW", "secret-key", "session-token", "external-id-4711", "links://"}) {
      EXPECT_EQ(scene.output().find(secret), std::string::npos) << secret << " in\n" << scene.output();
    }
  }
}

TEST(SecretFilter, masks_a_secret_that_contains_another) {
  SecretFilter secrets;
  secrets.learn("secret");
  secrets.learn("secret-and-more");
  secrets.learn("id");  // too short to be distinguished from words
  EXPECT_EQ(secrets.told("id: secret-and-more, secret, secretsecret"), "id: ***, ***, ******");
}

}  // namespace
}  // namespace martlet::deploy::pipeline
