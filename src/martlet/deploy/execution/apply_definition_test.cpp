#include <martlet/deploy/report/report_json.hpp>
#include <martlet/deploy/report/report_text.hpp>
#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

std::string only_error(const Report& report) {
  std::string text;
  for (const FunctionOutcome& one : report.functions) {
    if (one.error) text += (text.empty() ? "" : "\n") + one.error->what;
  }
  return text;
}

TEST(ApplyDefinition, makes_one_call_if_live_runs_the_version) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_TRUE(report.is_done());
  EXPECT_EQ(report.functions[0].action, Action::none);
  EXPECT_EQ(fixture.simulation.calls.size(), 1u);
  EXPECT_EQ(fixture.simulation.count("ListAliases"), 1);
}

TEST(ApplyDefinition, moves_live_to_a_version_in_this_account_and_back) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.1");
  Report report = fixture.apply(DeployFixture::of("orders-api", "1.0.0"));
  EXPECT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(report.functions[0].action, Action::move);
  EXPECT_EQ(fixture.live("orders-api"), "1");
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.live("orders-api"), "2");
  EXPECT_EQ(fixture.simulation.count("UpdateAlias"), 2);
  EXPECT_EQ(fixture.simulation.count("PublishVersion"), 0);
}

TEST(ApplyDefinition, promotes_identical_bytes_from_the_lower_account_in_six_control_calls) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(report.functions[0].action, Action::promote);
  const simulated_aws::Function& function = fixture.function("orders-api");
  EXPECT_EQ(fixture.live("orders-api"), "2");
  EXPECT_EQ(function.aliases.at("1-1-1").function_version, "2");
  EXPECT_EQ(function.versions.at(2).configuration.code_sha256, fixture.simulation.package("orders-api 1.1.1")->sha256());
  int control = 0;
  for (const simulated_aws::Call& call : fixture.simulation.calls) {
    control += call.account == prod_account && call.function == "orders-api" && call.operation != "GetFunction" ? 1 : 0;
  }
  EXPECT_EQ(control, 6);
}

TEST(ApplyDefinition, describes_in_the_version_what_it_is_and_where_it_comes_from) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.function("orders-api").versions.at(1).configuration.description,
            "martlet 1.1.1 sha256=" + fixture.simulation.package("orders-api 1.1.1")->sha256() +
                " from=111111111111 run=20261126T000000Z-00000001");
}

TEST(ApplyDefinition, creates_live_in_the_first_deployment) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").aliases.erase("LIVE");
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.live("orders-api"), "1");
}

TEST(ApplyDefinition, keeps_the_functions_architecture_and_key_when_it_updates_the_code) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").kms_key = "arn:aws:kms:eu-central-1:222222222222:key/1";
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.function("orders-api").latest.architectures, std::vector<std::string>{"arm64"});
  EXPECT_EQ(fixture.function("orders-api").kms_key, "arn:aws:kms:eu-central-1:222222222222:key/1");
}

TEST(ApplyDefinition, uses_the_second_lower_account_if_the_first_lacks_the_version) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.simulation.create(dev_account, "orders-api");
  fixture.simulation.publish(dev_account, "orders-api", "1.1.1", fixture.simulation.package("from dev"));
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(report.functions[0].planned.source, dev_account);
  EXPECT_EQ(report.functions[0].planned.notes,
            std::vector<std::string>{"account 111111111111 has no version 1.1.1 of the function (only 1.0.0)"});
}

TEST(ApplyDefinition, uses_a_published_version_with_the_same_bytes_and_configuration) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0", "the same bytes");
  fixture.set_prod_live("orders-api", "1.0.1");
  fixture.add_stage_version("orders-api", "1.1.0", "the same bytes");  // PublishVersion alone would create a third version
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.0")).is_done());
  EXPECT_EQ(fixture.function("orders-api").versions.size(), 2u);
  EXPECT_EQ(fixture.function("orders-api").aliases.at("1-1-0").function_version, "1");
  EXPECT_EQ(fixture.live("orders-api"), "1");
}

TEST(ApplyDefinition, treats_a_version_that_aws_already_has_as_published) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  simulated_aws::Function& function = fixture.function("orders-api");
  function.latest.environment =
      aws::FunctionEnvironment{{}, aws::PartError{"AccessDeniedException", "no kms:Decrypt"}};  // so it can't be compared
  fixture.simulation.publish(prod_account, "orders-api", "0.0.1", fixture.simulation.package("orders-api 1.1.1"));
  function.aliases.erase("0-0-1");
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.simulation.count("PublishVersion"), 1);
  EXPECT_EQ(function.versions.size(), 1u);
  EXPECT_EQ(fixture.live("orders-api"), "1");
}

TEST(ApplyDefinition, publishes_configuration_to_live_if_the_policy_is_follow) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").latest.memory_size = 512;
  const std::string follow = R"({"lambdas":[{"name":"orders-api","version":"1.1.1","configuration":"follow"}]})";
  const Report report = fixture.apply(follow);
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(report.functions[0].action, Action::reconfigure);
  const simulated_aws::Function& function = fixture.function("orders-api");
  EXPECT_EQ(function.aliases.at("1-1-1").function_version, "1");
  EXPECT_EQ(function.aliases.at("1-1-1_r2").function_version, "2");
  EXPECT_EQ(fixture.live("orders-api"), "2");
  EXPECT_EQ(function.versions.at(2).configuration.memory_size, 512);
  EXPECT_EQ(function.versions.at(2).configuration.code_sha256, function.versions.at(1).configuration.code_sha256);
  const std::size_t calls = fixture.simulation.calls.size();
  EXPECT_TRUE(fixture.apply(follow).is_done());
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.simulation.calls.size(), calls + 4);  // three to read the configuration, and one if there is nothing to do
}

TEST(ApplyDefinition, restores_the_versions_bytes_if_latest_has_others_and_the_policy_is_follow) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  simulated_aws::Function& function = fixture.function("orders-api");
  function.code = fixture.simulation.package("placeholder");  // restored by Terraform, which also changed a setting
  function.latest.code_sha256 = function.code->sha256();
  function.latest.timeout = 20;
  ASSERT_TRUE(fixture.apply(R"({"lambdas":[{"name":"orders-api","version":"1.1.1","configuration":"follow"}]})").is_done());
  EXPECT_EQ(function.versions.at(2).configuration.code_sha256, fixture.simulation.package("orders-api 1.1.1")->sha256());
  EXPECT_EQ(fixture.live("orders-api"), "2");
}

TEST(ApplyDefinition, refuses_a_function_with_older_configuration_if_the_policy_is_refuse) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.function("orders-api").latest.environment = aws::FunctionEnvironment{{{"DB_URL", aws::WireSecret("secret-value")}}, std::nullopt};
  const Report report = fixture.apply(R"({"lambdas":[{"name":"orders-api","version":"1.1.1","configuration":"refuse"}]})");
  EXPECT_EQ(only_error(report), "$LATEST has configuration that the version lacks: Environment.DB_URL");
  EXPECT_EQ(to_json(report).find("secret-value"), std::string::npos);
  EXPECT_EQ(fixture.simulation.changes(), 0);
}

TEST(ApplyDefinition, prepares_every_function_before_it_moves_live) {
  DeployFixture fixture;
  std::string list;
  for (int i = 0; i < 5; ++i) {
    const std::string name = "orders-" + std::to_string(i);
    fixture.set_prod_live(name, "1.0.0");
    fixture.add_stage_version(name, "1.1.1");
    list += (i == 0 ? "" : ",") + (R"({"name":")" + name + R"(","version":"1.1.1"})");
  }
  const Report report = fixture.apply(R"({"lambdas":[)" + list + "]}");
  ASSERT_TRUE(report.is_done()) << to_text(report);
  bool has_moved = false;
  for (const simulated_aws::Call& call : fixture.simulation.calls) {
    has_moved = has_moved || call.operation == "UpdateAlias";
    EXPECT_FALSE(has_moved && (call.operation == "CreateAlias" || call.operation == "PublishVersion"));
  }
  ASSERT_TRUE(report.window);
  EXPECT_LT(report.window->count(), 1000);
}

TEST(ApplyDefinition, compares_every_function_before_the_first_write) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-one", "1.1.1");
  fixture.add_stage_version("orders-two", "1.1.1");
  fixture.function("orders-two").latest.architectures = {"x86_64"};
  const Report report = fixture.apply(R"({"lambdas":[{"name":"orders-one","version":"1.1.1"},{"name":"orders-two","version":"1.1.1"}]})");
  EXPECT_FALSE(report.is_done());
  EXPECT_EQ(only_error(report), "the function here runs on x86_64, but the version was built for arm64");
  EXPECT_EQ(report.functions[0].progress, Progress::not_started);
  EXPECT_EQ(fixture.simulation.changes(), 0);
}

TEST(ApplyDefinition, uploads_code_above_fifty_megabytes_through_the_staging_bucket) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.simulation.publish(stage_account, "orders-api", "1.1.1", fixture.simulation.package(std::string(1024 * 1024, 'x'), 60));
  EXPECT_EQ(only_error(fixture.apply(DeployFixture::of("orders-api", "1.1.1"))),
            "the code is 60.0 MB; above 50 MB Lambda accepts it only from a bucket");
  EXPECT_EQ(fixture.simulation.changes(), 0);
  fixture.clients.staging = &fixture.s3;
  fixture.configuration.staging_bucket = "staging";
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(fixture.function("orders-api").versions.at(1).code->size(), 60u * 1024 * 1024);
  EXPECT_TRUE(fixture.simulation.accounts[prod_account].buckets["staging"].empty());
}

TEST(ApplyDefinition, promotes_an_image_by_its_digest) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1", "image sha256:11aa");
  for (const std::string& account : {prod_account, stage_account}) {
    simulated_aws::Function& function = fixture.simulation.function(account, "orders-api");
    function.latest.package_type = "Image";
    function.latest.runtime.reset();
    for (auto& [number, version] : function.versions) {
      version.configuration.package_type = "Image";
      version.configuration.runtime.reset();
    }
  }
  fixture.simulation.function(stage_account, "orders-api").image_uri = "111111111111.dkr.ecr.eu-central-1.amazonaws.com/orders@sha256:11aa";
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(fixture.function("orders-api").image_uri, "111111111111.dkr.ecr.eu-central-1.amazonaws.com/orders@sha256:11aa");
}

TEST(ApplyDefinition, records_who_did_what_before_the_first_move_and_at_the_end) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  const auto& records = fixture.simulation.accounts[prod_account].buckets["records"];
  ASSERT_EQ(records.size(), 2u);
  const std::string planned = records.at("orders-/runs/20261126T000000Z-00000001/1-planned.json")->part();
  const std::string done = records.at("orders-/runs/20261126T000000Z-00000001/2-done.json")->part();
  EXPECT_NE(planned.find(R"("progress":"prepared","from":{"number":"1","version":"1.0.0"},"to":{"number":"2","version":"1.1.1"})"),
            std::string::npos)
      << planned;
  EXPECT_NE(done.find(R"("progress":"done")"), std::string::npos) << done;
  EXPECT_NE(done.find(R"("who":"arn:aws:iam::222222222222:role/deployer","why":"a test")"), std::string::npos) << done;
}

}  // namespace
}  // namespace martlet::deploy
