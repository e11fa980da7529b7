#include "testing/pipeline_scene.hpp"

#include <martlet/json/value.hpp>

#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;
using aws::failure_type::configuration_error, aws::failure_type::job_failed, aws::failure_type::permission_error,
    aws::failure_type::revision_unavailable, aws::failure_type::system_unavailable;

const std::string api_111 = R"({"lambdas":[{"name":"orders-api","version":"1.1.1"}]})";

TEST(Deployer, brings_a_function_to_its_version_and_says_so) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.define(api_111);
  const auto handled = scene.invoke();
  EXPECT_EQ(handled.told, "success");
  ASSERT_EQ(handled.successes, 1) << scene.output();
  EXPECT_EQ(handled.failures, 0);
  EXPECT_EQ(scene.live("orders-api"), "2");
  const auto& told = scene.pipeline.successes[0];
  EXPECT_NE(told.execution_details->summary->find("1 of 1: orders-api 1.0.0 (1) -> 1.1.1"), std::string::npos);
  EXPECT_EQ(told.execution_details->percent_complete, 100);
  EXPECT_FALSE(told.continuation_token);
  EXPECT_EQ(told.output_variables->at("changed"), "1");
  EXPECT_EQ(told.output_variables->at("run"), *told.execution_details->external_execution_id);
  EXPECT_EQ(told.output_variables->at("changes"), "orders-api 1.0.0 (1) -> 1.1.1");
}

TEST(Deployer, changes_nothing_where_everything_is_as_it_should_be) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.define(api_111);
  EXPECT_EQ(scene.invoke().successes, 1);
  EXPECT_EQ(scene.world.changes(), 0);
  EXPECT_EQ(scene.pipeline.successes[0].output_variables->at("changed"), "0");
}

TEST(Deployer, tells_which_function_failed_and_why) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.runs("orders-web", "1.0.0");
  scene.define(R"({"on_failure":"continue","lambdas":[{"name":"orders-api","version":"1.1.1"},{"name":"orders-web","version":"9.9.9"}]})");
  const auto handled = scene.invoke();
  ASSERT_EQ(handled.failures, 1) << scene.output();
  EXPECT_EQ(scene.failure().type, job_failed);
  EXPECT_TRUE(scene.failure().message.starts_with(
      "1 of 2 functions run the wanted version.\norders-web: version 9.9.9 is in neither this account nor any source"))
      << scene.failure().message;
  EXPECT_EQ(scene.live("orders-api"), "2");
}

TEST(Deployer, tells_a_lack_of_permission_from_a_failure) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.define(api_111);
  scene.world.accounts[here].refusal = "AccessDeniedException";
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, permission_error) << scene.failure().message;
}

TEST(Deployer, fits_ten_thousand_failures_into_what_codepipeline_takes) {
  Scene scene;
  std::string list;
  for (int i = 0; i < 300; ++i) list += (i ? "," : "") + std::string(R"({"name":"orders-)") + std::to_string(i) + R"(","version":"1.0.0"})";
  scene.define(R"({"lambdas":[)" + list + "]}");
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_LE(scene.failure().message.size(), 5000u);
  EXPECT_TRUE(scene.failure().message.ends_with("..."));
}

// -- time

TEST(Deployer, goes_on_in_the_next_invocation_where_the_time_was_too_short) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.world.function(here, "orders-api").publish_time = 20min;  // longer than an invocation may take
  scene.define(api_111);
  auto handled = scene.invoke();
  EXPECT_EQ(handled.told, "continuation");
  ASSERT_EQ(handled.successes, 1) << scene.output();
  const auto first = scene.pipeline.successes.back();
  EXPECT_FALSE(first.output_variables);
  EXPECT_EQ(scene.live("orders-api"), "1");

  const WallTime begin = scene.options.wall();
  scene.options.wall = [begin] { return begin + 16min; };
  handled = scene.invoke();
  ASSERT_EQ(handled.successes, 1) << scene.output();
  const auto second = scene.pipeline.successes.back();
  EXPECT_FALSE(second.continuation_token);
  EXPECT_EQ(second.execution_details->external_execution_id, first.execution_details->external_execution_id);
  EXPECT_EQ(scene.live("orders-api"), "2");
  EXPECT_EQ(scene.world.count("PublishVersion"), 1);
  EXPECT_EQ(scene.world.count("UpdateFunctionCode"), 1);
}

TEST(Deployer, gets_there_in_many_short_invocations) {
  Scene scene;
  std::string list;
  for (int i = 0; i < 90; ++i) {
    const std::string name = "orders-" + std::to_string(i);
    scene.runs(name, "1.0.0");
    scene.below_has(name, "1.1.1");
    list += (i ? "," : "") + std::string(R"({"name":")") + name + R"(","version":"1.1.1"})";
  }
  scene.define(R"({"lambdas":[)" + list + "]}");
  int invocations = 0;
  std::string told;
  do {
    told = scene.invoke(15s).told;
    ASSERT_EQ(scene.pipeline.failures.size(), 0u) << scene.output();
  } while (told == "continuation" && ++invocations < 50);
  EXPECT_GT(invocations, 1);
  EXPECT_EQ(told, "success");
  EXPECT_EQ(scene.world.count("PublishVersion"), 90);
}

TEST(Deployer, refuses_a_continuation_token_that_is_not_its_own) {
  for (const char* token : {"page 2", "{}", R"({"run":"../../etc","round":2,"begun":"2027-01-15T08:00:00.000Z"})",
                            R"({"run":"20270115T080000.000Z-1a2b3c4d","round":2,"begun":"2031-01-15T08:00:00.000Z"})",
                            R"({"run":"20270115T080000.000Z-1a2b3c4d","round":2,"begun":"2027-01-15T08:00:00.000Z","x":1})", "[[[[[[[["}) {
    Scene scene;
    scene.runs("orders-api", "1.0.0");
    scene.define(api_111);
    EXPECT_EQ(scene.invoke(scene.event(token)).failures, 1);
    EXPECT_EQ(scene.failure().type, job_failed);
    EXPECT_EQ(scene.failure().message, "the continuation token is none of this deployer's");
    EXPECT_EQ(scene.world.changes(), 0);
  }
}

TEST(Deployer, gives_up_after_the_24_hours_that_an_action_has) {
  Scene scene;
  scene.define(api_111);
  // Two weeks before "now".
  const std::string token = R"({"run":"20270101T080000.000Z-1a2b3c4d","round":9,"begun":"2027-01-01T08:00:00.000Z"})";
  EXPECT_EQ(scene.invoke(scene.event(token)).failures, 1);
  EXPECT_TRUE(scene.failure().message.starts_with("the deployment has taken more than 24 hours"));
}

// -- a job that comes twice

TEST(Deployer, does_no_harm_when_a_job_is_delivered_twice) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.define(api_111);
  const std::string event = scene.event();
  EXPECT_EQ(scene.invoke(event).successes, 1);
  const int changes = scene.world.changes();
  const auto again = scene.invoke(event);
  EXPECT_EQ(again.told, "nothing");
  EXPECT_EQ(again.successes + again.failures, 0);
  EXPECT_EQ(scene.world.changes(), changes);
  for (const std::string& line : scene.lines) EXPECT_EQ(line.find("\"ERROR\""), std::string::npos) << line;
}

TEST(Deployer, goes_on_with_a_job_that_was_only_told_to_continue) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.world.function(here, "orders-api").publish_time = 20min;
  scene.define(api_111);
  scene.user_parameters =
      R"({"prefix":"orders-","pipeline":"orders","execution":"#{codepipeline.PipelineExecutionId}","records":"s3://records",)"
      R"("sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source"}]})";
  EXPECT_EQ(scene.invoke().told, "continuation");
  EXPECT_EQ(scene.invoke().told, "success") << scene.output();
}

// -- the artifact

TEST(Deployer, asks_for_new_credentials_where_the_artifact_s_have_expired) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.define(api_111);
  scene.accepted.erase("ASIAOLDOLDOLDOLDOLD0");
  EXPECT_EQ(scene.invoke().successes, 1) << scene.output();
  EXPECT_EQ(scene.world.count("GetJobDetails"), 1);
}

TEST(Deployer, says_so_where_no_credentials_read_the_artifact) {
  Scene scene;
  scene.define(api_111);
  scene.accepted.clear();
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, permission_error);
  EXPECT_NE(scene.failure().message.find("the pipeline's own credentials were used"), std::string::npos);
  EXPECT_EQ(scene.world.count("GetJobDetails"), 1);
}

TEST(Deployer, says_so_where_the_artifact_is_gone) {
  Scene scene;
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, revision_unavailable);
  EXPECT_NE(scene.failure().message.find("s3://artifacts/orders/definition/abc"), std::string::npos);
}

TEST(Deployer, takes_exactly_one_artifact) {
  for (const int artifacts : {0, 2, 5}) {
    Scene scene;
    scene.define(api_111);
    scene.artifacts = artifacts;
    EXPECT_EQ(scene.invoke().failures, 1);
    EXPECT_EQ(scene.failure().type, configuration_error);
    EXPECT_NE(scene.failure().message.find(artifacts == 0 ? "no input artifact" : std::to_string(artifacts) + " input artifacts"),
              std::string::npos);
  }
}

TEST(Deployer, takes_no_artifact_that_is_larger_than_its_disk_should_bear) {
  Scene scene;
  scene.define(api_111);
  scene.options.artifact_bytes_max = 100;
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, configuration_error);
  EXPECT_NE(scene.failure().message.find("more than 100 bytes came"), std::string::npos) << scene.failure().message;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

// Sets bits of a field in both headers of the zip's only entry.
std::string with_bits(std::string zip, std::size_t in_local, std::size_t in_directory, char bits) {
  const std::size_t directory = zip.find("PK\x01\x02");
  if (in_local != 0) zip[in_local] = static_cast<char>(zip[in_local] | bits);
  zip[directory + in_directory] = static_cast<char>(zip[directory + in_directory] | bits);
  return zip;
}

TEST(Deployer, refuses_every_hostile_artifact_with_its_sentence_and_touches_nothing) {
  Scene maker;
  const auto zip = [&](const std::map<std::string, std::string>& files) { return zip_of(files, maker.options.scratch); };
  const std::string good = zip({{"deploy.json", api_111}});
  const std::string two = zip({{"deploy.json", api_111}, {"deploy.jsoN", api_111}});
  const std::vector<std::pair<std::string, std::string>> artifacts = {
      {"", "this is not a zip"},
      {"<html>nonsense</html>", "this is not a zip"},
      {good.substr(0, good.size() / 2), "the zip is damaged"},
      {replaced(zip({{"xx/deploy.json", api_111}}), "xx/", "../"), "the zip has no file \"deploy.json\""},
      {replaced(zip({{"x/deploy.json", api_111}}), "x/", "//"), "the zip has no file \"deploy.json\""},
      {replaced(two, "jsoN", "json"), "is there twice"},
      {with_bits(good, 6, 8, 1), "is encrypted"},
      {with_bits(good, 0, 41, static_cast<char>(0xA0)), "is a symbolic link"},
      {zip({{"deploy.json", std::string(5 * 1024 * 1024, ' ')}}), "inflates to more than"},
      {zip({{"README.md", "nothing else"}}), "the zip has no file \"deploy.json\"; it has \"README.md\""},
  };
  for (const auto& [bytes, sentence] : artifacts) {
    Scene scene;
    scene.runs("orders-api", "1.0.0");
    scene.put_artifact(bytes);
    EXPECT_EQ(scene.invoke().failures, 1) << sentence;
    EXPECT_EQ(scene.failure().type, configuration_error) << sentence;
    EXPECT_NE(scene.failure().message.find(sentence), std::string::npos)
        << "wanted: " << sentence << "\ntold:   " << scene.failure().message;
    EXPECT_EQ(scene.world.count("ListAliases"), 0) << "an account was read";
  }
}

TEST(Deployer, takes_a_definition_among_files_with_odd_names) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  const std::string zip = zip_of({{"deploy.json", api_111}, {"xx/notes", "an odd name"}}, scene.options.scratch);
  scene.put_artifact(replaced(zip, "xx/", "../"));
  EXPECT_EQ(scene.invoke().successes, 1);
}

TEST(Deployer, shows_the_line_of_a_definition_that_is_wrong) {
  Scene scene;
  scene.define(R"({"lambdas":[{"name":"orders-api","version":"v1.1.1"}]})");
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, configuration_error);
  EXPECT_TRUE(scene.failure().message.starts_with("deploy.json:1:45: ")) << scene.failure().message;
  EXPECT_TRUE(scene.failure().message.ends_with("nothing was changed"));
}

TEST(Deployer, touches_nothing_outside_the_prefix) {
  for (const char* name :
       {"payments-api", "arn:aws:lambda:eu-central-1:222222222222:function:payments-api", "orders-api:LIVE", "ORDERS-api", "orders-"}) {
    Scene scene;
    scene.world.create(here, "payments-api");
    scene.define(R"({"lambdas":[{"name":")" + std::string(name) + R"(","version":"1.1.1"}]})");
    EXPECT_EQ(scene.invoke().failures, 1) << name;
    EXPECT_EQ(scene.world.changes(), 0);
    for (const world::Call& call : scene.world.calls)
      EXPECT_TRUE(call.account == "pipeline" || call.function == "orders-") << call.operation << ' ' << call.function;
  }
}

// -- configuration

TEST(Deployer, refuses_a_configuration_that_is_wrong_without_showing_it) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "the action has no UserParameters"},
      {"orders-", "UserParameters:1:1: "},
      {R"({"prefix":""})", "which would allow every function of the account"},
      {R"({"sources":[]})", "\"prefix\""},
      {R"({"prefix":"orders-","records":"/tmp/records"})", "\"records\" is a directory"},
      {R"({"prefix":"martlet-"})", "so that it could replace itself"},
      {R"({"prefix":"orders-","sources":[{"role":"nonsense","externalId":"external-id-4711"}]})", "must be the ARN of a role"},
  };
  for (const auto& [parameters, sentence] : cases) {
    Scene scene;
    scene.define(api_111);
    scene.user_parameters = parameters;
    EXPECT_EQ(scene.invoke().failures, 1) << parameters;
    EXPECT_EQ(scene.failure().type, configuration_error);
    EXPECT_NE(scene.failure().message.find(sentence), std::string::npos)
        << "wanted: " << sentence << "\ntold:   " << scene.failure().message;
    EXPECT_EQ(scene.output().find("external-id-4711"), std::string::npos);
    EXPECT_EQ(scene.world.count("GetObject"), 0);
  }
}

TEST(Deployer, reads_a_long_configuration_from_the_parameter_that_is_named) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.define(api_111);
  scene.parameters.parameters["/martlet-deployer/orders"] = scene.user_parameters;
  scene.user_parameters = R"({"parameter":"/martlet-deployer/orders"})";
  EXPECT_EQ(scene.invoke().successes, 1) << scene.output();
}

TEST(Deployer, names_the_parameter_that_is_missing) {
  Scene scene;
  scene.user_parameters = R"({"parameter":"/martlet-deployer/orders"})";
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, configuration_error);
  EXPECT_NE(scene.failure().message.find("\"/martlet-deployer/orders\""), std::string::npos);
}

// -- telling it

TEST(Deployer, tells_again_until_codepipeline_listens) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.define(api_111);
  scene.pipeline.throttlings["PutJobSuccessResult"] = 6;
  EXPECT_EQ(scene.invoke().successes, 1);
  EXPECT_EQ(scene.world.count("PutJobSuccessResult"), 7);
}

TEST(Deployer, fails_the_invocation_where_codepipeline_never_listens_and_ends_in_time) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.define(api_111);
  scene.pipeline.throttlings["PutJobSuccessResult"] = 1'000'000;
  scene.pipeline.throttlings["PutJobFailureResult"] = 1'000'000;
  EXPECT_TRUE(scene.invoke(60s).answer.starts_with("error: CodePipeline could not be told the job's result"));
}

TEST(Deployer, names_the_permission_that_it_lacks_to_tell_a_result) {
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

TEST(Deployer, looks_before_its_first_job_whether_it_may_tell_a_result) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.define(api_111);
  scene.options.checks_permissions = true;
  scene.pipeline.denied = {"PutJobSuccessResult"};
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, permission_error);
  EXPECT_EQ(scene.world.changes(), 0) << "deployed what could not be told";

  scene.pipeline.denied = {"PutJobSuccessResult", "PutJobFailureResult"};
  EXPECT_EQ(scene.invoke().answer,
            "error: nothing was done, since the job's result could not be told: the deployer's role lacks "
            "codepipeline:PutJobSuccessResult, codepipeline:PutJobFailureResult; grant it on *: "
            "jobs have no ARN");
  EXPECT_EQ(scene.world.changes(), 0);

  scene.pipeline.denied.clear();
  EXPECT_EQ(scene.invoke().successes, 1) << scene.output();
}

TEST(Deployer, tells_of_an_exception_without_its_secrets) {
  Scene scene;
  scene.define(api_111);
  scene.exception = "boom with session-token-OLD and external-id-4711";
  EXPECT_EQ(scene.invoke().failures, 1);
  EXPECT_EQ(scene.failure().type, job_failed);
  EXPECT_EQ(scene.failure().message,
            "the deployer itself failed (an exception: boom with *** and ***); running it again goes on where it stands");
}

// -- events

TEST(Deployer, answers_nobody_where_the_event_names_no_job) {
  for (const char* event : {"", "nonsense", "{}", "[]", R"({"CodePipeline.job":{}})", R"({"CodePipeline.job":{"id":"a/../b"}})",
                            R"({"CodePipeline.job":{"id":7}})", R"({"CodePipeline.job":"x"})"}) {
    Scene scene;
    EXPECT_TRUE(scene.invoke(event).answer.starts_with("error: the event")) << event;
    EXPECT_EQ(scene.world.calls.size(), 0u);
  }
}

TEST(Deployer, tells_the_job_that_its_event_is_broken) {
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

TEST(Deployer, says_none_of_its_secrets_whatever_happens) {
  const std::vector<std::function<void(Scene&)>> turns = {
      [](Scene&) {},
      [](Scene& scene) { scene.accepted = {"ASIANEWNEWNEWNEWNEW0"}; },
      [](Scene& scene) { scene.accepted.clear(); },
      [](Scene& scene) { scene.objects.clear(); },
      [](Scene& scene) { scene.world.accounts[here].refusal = "AccessDeniedException"; },
      [](Scene& scene) { scene.world.accounts[below].refusal = "AccessDenied"; },
      [](Scene& scene) { scene.pipeline.throttlings["PutJobSuccessResult"] = 3; },
      [](Scene& scene) { scene.exception = scene.event(); },
      [](Scene& scene) { scene.pipeline.tells_context = false; },
      [](Scene& scene) { scene.world.damage = [](int) { return world::Damage::other_bytes; }; },
  };
  for (const auto& turn : turns) {
    Scene scene;
    scene.runs("orders-api", "1.0.0");
    scene.below_has("orders-api", "1.1.1");
    scene.define(api_111);
    turn(scene);
    const auto handled = scene.invoke();
    EXPECT_EQ(handled.successes + handled.failures, 1);
    for (const char* secret : {"ASIAOLD", "ASIANEW", "secret-key", "session-token", "external-id-4711", "world://"}) {
      EXPECT_EQ(scene.output().find(secret), std::string::npos) << secret << " in\n" << scene.output();
    }
  }
}

// -- the pieces

TEST(SecretFilter, blots_out_a_secret_that_holds_another) {
  SecretFilter secrets;
  secrets.learn("secret");
  secrets.learn("secret-and-more");
  secrets.learn("id");  // too short to be told from words
  EXPECT_EQ(secrets.told("id: secret-and-more, secret, secretsecret"), "id: ***, ***, ******");
}

}  // namespace
}  // namespace martlet::deploy::pipeline
