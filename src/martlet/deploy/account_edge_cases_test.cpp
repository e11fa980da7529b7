// Unusual states of the functions in the account that is deployed to.
#include <martlet/deploy/report/report_json.hpp>
#include <martlet/deploy/report/report_text.hpp>
#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

TEST(AccountEdgeCase, function_missing) {
  DeployFixture fixture;
  EXPECT_EQ(fixture.refusal(), "there is no function orders-api in this account and region");
  fixture.expect_untouched();
}

TEST(AccountEdgeCase, live_on_latest_after_a_deployment_is_drift_and_is_corrected) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.simulation.point_live(prod_account, "orders-api", "$LATEST");
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(report.functions[0].planned.notes,
            std::vector<std::string>{"LIVE is on $LATEST, which is not a version: it was moved outside of a deployment"});
  EXPECT_EQ(fixture.live("orders-api"), "1");
}

TEST(AccountEdgeCase, live_on_latest_published_is_drift_too) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.simulation.point_live(prod_account, "orders-api", "$LATEST.PUBLISHED");
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.live("orders-api"), "1");
}

void put_weights(DeployFixture& fixture, const std::string& description = "") {
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.simulation.point_live(prod_account, "orders-api", "1");
  aws::AliasConfiguration& live = fixture.function("orders-api").aliases.at("LIVE");
  live.routing_config = aws::AliasRoutingConfiguration{{{"2", 0.1}}};
  live.description = description;
}

TEST(AccountEdgeCase, live_with_foreign_weights_is_moved_and_they_are_cleared_in_the_same_call) {
  for (const char* version : {"1.0.0", "1.1.1"}) {
    DeployFixture fixture;
    put_weights(fixture);
    const Plan plan = fixture.plan(DeployFixture::of("orders-api", version));
    EXPECT_EQ(
        plan.functions[0].notes,
        std::vector<std::string>{
            "LIVE sends 10 % of the calls to version 2 because of weights that this deployer did not set; the move clears these weights"});
    const Report report = fixture.apply(DeployFixture::of("orders-api", version));
    ASSERT_TRUE(report.is_done()) << to_text(report);
    EXPECT_FALSE(fixture.function("orders-api").aliases.at("LIVE").routing_config);
    EXPECT_EQ(fixture.simulation.count("UpdateAlias"), 1);
    EXPECT_NE(to_text(report).find("orders-api: LIVE no longer sends 10 % of the calls to version 2\n"), std::string::npos)
        << to_text(report);
    EXPECT_NE(to_json(report).find(R"("clearedWeights":{"2":0.1})"), std::string::npos) << to_json(report);
  }
}

TEST(AccountEdgeCase, live_with_foreign_weights_is_left_alone_if_so_configured) {
  DeployFixture fixture;
  put_weights(fixture);
  fixture.configuration.refuses_foreign_weights = true;
  for (const char* version : {"1.0.0", "1.1.1"})
    EXPECT_EQ(fixture.refusal(DeployFixture::of("orders-api", version)),
              "LIVE sends 10 % of the calls to version 2 because of weights that this deployer did not set");
  fixture.expect_untouched();
}

TEST(AccountEdgeCase, an_account_other_than_the_configured_one_is_refused_before_the_first_write) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.configuration.account = stage_account;
  EXPECT_EQ(fixture.refusal(DeployFixture::of("orders-api", "1.0.0")),
            "these credentials belong to account 222222222222, but the deployer configuration names account 111111111111");
  fixture.expect_untouched();
  fixture.configuration.account = prod_account;
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.0.0")).is_done());
}

TEST(AccountEdgeCase, live_with_weights_of_an_interrupted_rollout_of_the_deployer_is_completed_in_one_call) {
  DeployFixture fixture;
  put_weights(fixture, "martlet rollout 1-1-1");
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.0.0")).is_done());
  const aws::AliasConfiguration& live = fixture.function("orders-api").aliases.at("LIVE");
  EXPECT_EQ(live.function_version, "1");
  EXPECT_FALSE(live.routing_config);
  EXPECT_EQ(live.description, "");
  EXPECT_EQ(fixture.simulation.count("UpdateAlias"), 1);
}

TEST(AccountEdgeCase, alias_weights_set_by_aws_itself_are_waited_for) {
  DeployFixture fixture;
  put_weights(fixture);
  simulated_aws::Function& function = fixture.function("orders-api");
  function.provisioned_status = "IN_PROGRESS";
  const SteadyTime begun = fixture.simulation.loop.now();
  fixture.simulation.before_effect = [&](const simulated_aws::Call&) {
    if (fixture.simulation.loop.now() < begun + 3min || function.provisioned_status == "READY") return;
    function.provisioned_status = "READY";
    function.aliases.at("LIVE").routing_config.reset();
    function.aliases.at("LIVE").revision_id = fixture.simulation.new_revision();
  };
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(fixture.live("orders-api"), "2");
  EXPECT_GT(report.duration, 3min);
}

TEST(AccountEdgeCase, weights_left_by_failed_provisioned_concurrency_are_cleared_with_the_move) {
  DeployFixture fixture;
  put_weights(fixture);
  fixture.function("orders-api").provisioned_status = "FAILED";
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.0.0")).is_done());
  EXPECT_FALSE(fixture.function("orders-api").aliases.at("LIVE").routing_config);
}

TEST(AccountEdgeCase, desired_alias_has_other_bytes_than_in_the_lower_account) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1", "bytes of prod");
  fixture.set_prod_live("orders-api", "1.2.0");
  fixture.add_stage_version("orders-api", "1.1.1", "bytes of stage");
  EXPECT_EQ(fixture.refusal(), "version 1.1.1 has different bytes here than in account 111111111111: " +
                                   fixture.simulation.package("bytes of prod")->sha256() + " and " +
                                   fixture.simulation.package("bytes of stage")->sha256());
  fixture.expect_untouched();
}

TEST(AccountEdgeCase, desired_alias_on_a_version_that_no_longer_exists) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.set_prod_live("orders-api", "1.2.0");
  fixture.function("orders-api").versions.erase(1);
  EXPECT_EQ(fixture.refusal(), "the alias 1-1-1 points at version 1, which no longer exists");
  fixture.expect_untouched();
}

TEST(AccountEdgeCase, function_pending_is_waited_for) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  simulated_aws::Function& function = fixture.function("orders-api");
  function.latest.state = "Pending";
  const SteadyTime begun = fixture.simulation.loop.now();
  fixture.simulation.before_effect = [&](const simulated_aws::Call&) {
    if (fixture.simulation.loop.now() > begun + 1min) function.latest.state = "Active";
  };
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
}

TEST(AccountEdgeCase, function_inactive_is_deployed) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").latest.state = "Inactive";
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
}

TEST(AccountEdgeCase, function_failed) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").latest.state = "Failed";
  fixture.function("orders-api").latest.state_reason = "the role can't be assumed";
  EXPECT_EQ(fixture.refusal(), "the function is Failed: the role can't be assumed");
  fixture.expect_untouched();
}

TEST(AccountEdgeCase, update_fails) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").update_result = "Failed";
  EXPECT_EQ(fixture.refusal(), "the function's last update failed: injected by the test");
  EXPECT_EQ(fixture.simulation.count("PublishVersion"), 0);
}

TEST(AccountEdgeCase, no_permission) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.account(prod_account).refusal = "AccessDeniedException";
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->code, Code::denied);
  EXPECT_EQ(report.functions[0].error->next, "the deployer's role needs this permission on orders-api");
}

TEST(AccountEdgeCase, throttling_for_a_minute_causes_no_failure) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  const SteadyTime begun = fixture.simulation.loop.now();
  fixture.simulation.fault = [&](std::size_t, const simulated_aws::Call& call) {
    const bool is_throttled = !call.account.empty() && fixture.simulation.loop.now() < begun + 60s;
    return is_throttled ? simulated_aws::Fault::throttled : simulated_aws::Fault::none;
  };
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_TRUE(report.is_done()) << to_text(report);
  EXPECT_LT(report.duration, 80s);
}

TEST(AccountEdgeCase, code_signing_refuses) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").update_refusal = "InvalidCodeSignatureException";
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->code, Code::denied);
  EXPECT_EQ(report.functions[0].error->next, "add the profile that signed the code to the function's code signing configuration");
  EXPECT_EQ(fixture.live("orders-api"), "$LATEST");
}

TEST(AccountEdgeCase, code_in_this_account_is_signed_but_the_version_is_not) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").latest.signing_profile_version_arn = "arn:aws:signer:eu-central-1:2:/signing-profiles/p/abc";
  EXPECT_EQ(fixture.refusal(), "the function's code is signed, but the version's is unsigned or signed by another profile");
  fixture.expect_untouched();
}

TEST(AccountEdgeCase, package_type_differs) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").latest.package_type = "Image";
  EXPECT_EQ(fixture.refusal(), "the function here is of package type Image, but the version is of type Zip");
  fixture.expect_untouched();
}

TEST(AccountEdgeCase, runtime_differs) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").latest.runtime = "nodejs22.x";
  EXPECT_EQ(fixture.refusal(), "the function here has the runtime nodejs22.x, but the version ran on provided.al2023");
  fixture.function("orders-api").latest.runtime = "provided.al2";
  const Plan plan = fixture.plan(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_EQ(plan.functions[0].notes,
            std::vector<std::string>{"the runtime is provided.al2 here, and was provided.al2023 in the lower account"});
  fixture.expect_untouched();
}

TEST(AccountEdgeCase, layers_differ_is_noted_in_the_plan) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  aws::Layer layer;
  layer.arn = "arn:aws:lambda:eu-central-1:111111111111:layer:tools:3";
  fixture.simulation.function(stage_account, "orders-api").versions.at(1).configuration.layers = std::vector<aws::Layer>{layer};
  const Plan plan = fixture.plan(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_EQ(plan.functions[0].notes, std::vector<std::string>{"the layers are none here, and were tools:3 in the lower account"});
}

}  // namespace
}  // namespace martlet::deploy
