#include <martlet/deploy/testing/edge_cases.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

TEST(EdgeCase, function_missing) {
  Scene scene;
  EXPECT_EQ(refusal_of(scene), "there is no function orders-api in this account and region");
  expect_untouched(scene);
}

TEST(EdgeCase, live_on_latest_after_a_deployment_is_drift_and_is_put_right) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.simulation.point_live(prod, "orders-api", "$LATEST");
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(report.functions[0].planned.notes,
            std::vector<std::string>{"LIVE is on $LATEST, which is not a version: it was moved outside of a deployment"});
  EXPECT_EQ(scene.live("orders-api"), "1");
}

TEST(EdgeCase, live_on_latest_published_is_drift_too) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.simulation.point_live(prod, "orders-api", "$LATEST.PUBLISHED");
  ASSERT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(scene.live("orders-api"), "1");
}

void put_weights(Scene& scene, const std::string& description = "") {
  scene.runs("orders-api", "1.0.0");
  scene.runs("orders-api", "1.1.1");
  scene.simulation.point_live(prod, "orders-api", "1");
  aws::AliasConfiguration& live = scene.function("orders-api").aliases.at("LIVE");
  live.routing_config = aws::AliasRoutingConfiguration{{{"2", 0.1}}};
  live.description = description;
}

TEST(EdgeCase, live_with_foreign_weights_is_moved_and_they_are_cleared_in_the_same_call) {
  for (const char* version : {"1.0.0", "1.1.1"}) {
    Scene scene;
    put_weights(scene);
    const Plan plan = scene.plan(Scene::of("orders-api", version));
    EXPECT_EQ(
        plan.functions[0].notes,
        std::vector<std::string>{
            "LIVE sends 10 % of the calls to version 2 because of weights that this deployer did not set; the move clears these weights"});
    const Report report = scene.apply(Scene::of("orders-api", version));
    ASSERT_TRUE(report.is_done()) << to_text(report);
    EXPECT_FALSE(scene.function("orders-api").aliases.at("LIVE").routing_config);
    EXPECT_EQ(scene.simulation.count("UpdateAlias"), 1);
    EXPECT_NE(to_text(report).find("orders-api: LIVE no longer sends 10 % of the calls to version 2\n"), std::string::npos)
        << to_text(report);
    EXPECT_NE(to_json(report).find(R"("clearedWeights":{"2":0.1})"), std::string::npos) << to_json(report);
  }
}

TEST(EdgeCase, live_with_foreign_weights_is_left_alone_if_so_configured) {
  Scene scene;
  put_weights(scene);
  scene.configuration.refuses_foreign_weights = true;
  for (const char* version : {"1.0.0", "1.1.1"})
    EXPECT_EQ(refusal_of(scene, Scene::of("orders-api", version)),
              "LIVE sends 10 % of the calls to version 2 because of weights that this deployer did not set");
  expect_untouched(scene);
}

TEST(EdgeCase, another_account_than_the_configured_one_is_refused_before_the_first_write) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.runs("orders-api", "1.1.1");
  scene.configuration.account = stage;
  EXPECT_EQ(refusal_of(scene, Scene::of("orders-api", "1.0.0")),
            "these credentials belong to account 222222222222, but the deployer configuration names account 111111111111");
  expect_untouched(scene);
  scene.configuration.account = prod;
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.0.0")).is_done());
}

TEST(EdgeCase, live_with_weights_of_an_interrupted_roll_out_of_ours_is_ended_in_one_call) {
  Scene scene;
  put_weights(scene, "martlet rollout 1-1-1");
  ASSERT_TRUE(scene.apply(Scene::of("orders-api", "1.0.0")).is_done());
  const aws::AliasConfiguration& live = scene.function("orders-api").aliases.at("LIVE");
  EXPECT_EQ(live.function_version, "1");
  EXPECT_FALSE(live.routing_config);
  EXPECT_EQ(live.description, "");
  EXPECT_EQ(scene.simulation.count("UpdateAlias"), 1);
}

TEST(EdgeCase, alias_weights_set_by_aws_itself_are_waited_for) {
  Scene scene;
  put_weights(scene);
  simulated_aws::Function& function = scene.function("orders-api");
  function.provisioned_status = "IN_PROGRESS";
  const SteadyTime begun = scene.simulation.loop.now();
  scene.simulation.before_effect = [&](const simulated_aws::Call&) {
    if (scene.simulation.loop.now() < begun + 3min || function.provisioned_status == "READY") return;
    function.provisioned_status = "READY";
    function.aliases.at("LIVE").routing_config.reset();
    function.aliases.at("LIVE").revision_id = scene.simulation.new_revision();
  };
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(scene.live("orders-api"), "2");
  EXPECT_GT(report.duration, 3min);
}

TEST(EdgeCase, weights_that_failed_provisioned_concurrency_left_are_cleared_with_the_move) {
  Scene scene;
  put_weights(scene);
  scene.function("orders-api").provisioned_status = "FAILED";
  ASSERT_TRUE(scene.apply(Scene::of("orders-api", "1.0.0")).is_done());
  EXPECT_FALSE(scene.function("orders-api").aliases.at("LIVE").routing_config);
}

TEST(EdgeCase, desired_alias_present_with_other_bytes_than_below) {
  Scene scene;
  scene.runs("orders-api", "1.1.1", "bytes of prod");
  scene.runs("orders-api", "1.2.0");
  scene.below_has("orders-api", "1.1.1", "bytes of stage");
  EXPECT_EQ(refusal_of(scene),
            "version 1.1.1 has different bytes here than in account 111111111111: " + scene.simulation.package("bytes of prod")->sha256() +
                " and " + scene.simulation.package("bytes of stage")->sha256());
  expect_untouched(scene);
}

TEST(EdgeCase, a_version_that_is_here_goes_back_although_the_lower_account_is_out_of_reach) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.runs("orders-api", "1.2.0");
  scene.simulation.account(stage).refusal = "AccessDenied";
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
}

TEST(EdgeCase, desired_alias_on_a_version_that_no_longer_exists) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.runs("orders-api", "1.2.0");
  scene.function("orders-api").versions.erase(1);
  EXPECT_EQ(refusal_of(scene), "the alias 1-1-1 points at version 1, which no longer exists");
  expect_untouched(scene);
}

TEST(EdgeCase, function_pending_is_waited_for) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  simulated_aws::Function& function = scene.function("orders-api");
  function.latest.state = "Pending";
  const SteadyTime begun = scene.simulation.loop.now();
  scene.simulation.before_effect = [&](const simulated_aws::Call&) {
    if (scene.simulation.loop.now() > begun + 1min) function.latest.state = "Active";
  };
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
}

TEST(EdgeCase, function_inactive_is_brought_to_the_version) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").latest.state = "Inactive";
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
}

TEST(EdgeCase, function_failed) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").latest.state = "Failed";
  scene.function("orders-api").latest.state_reason = "the role can't be assumed";
  EXPECT_EQ(refusal_of(scene), "the function is Failed: the role can't be assumed");
  expect_untouched(scene);
}

TEST(EdgeCase, update_that_fails) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").update_result = "Failed";
  EXPECT_EQ(refusal_of(scene), "the function's last update failed: injected by the test");
  EXPECT_EQ(scene.simulation.count("PublishVersion"), 0);
}

TEST(EdgeCase, no_permission) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.simulation.account(prod).refusal = "AccessDeniedException";
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->code, Code::denied);
  EXPECT_EQ(report.functions[0].error->next, "the deployer's role needs this permission on orders-api");
}

TEST(EdgeCase, throttled_for_a_minute_fails_nothing) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  const SteadyTime begun = scene.simulation.loop.now();
  scene.simulation.fault = [&](std::size_t, const simulated_aws::Call& call) {
    const bool is_throttled = !call.account.empty() && scene.simulation.loop.now() < begun + 60s;
    return is_throttled ? simulated_aws::Fault::throttled : simulated_aws::Fault::none;
  };
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_TRUE(report.is_done()) << to_text(report);
  EXPECT_LT(report.duration, 80s);
}

TEST(EdgeCase, code_signing_refuses) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").update_refusal = "InvalidCodeSignatureException";
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->code, Code::denied);
  EXPECT_EQ(report.functions[0].error->next, "add the profile that signed the code to the function's code signing configuration");
  EXPECT_EQ(scene.live("orders-api"), "$LATEST");
}

TEST(EdgeCase, code_here_is_signed_and_the_version_is_not) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").latest.signing_profile_version_arn = "arn:aws:signer:eu-central-1:2:/signing-profiles/p/abc";
  EXPECT_EQ(refusal_of(scene), "the function's code is signed, but the version's is unsigned or signed by another profile");
  expect_untouched(scene);
}

TEST(EdgeCase, package_type_differs) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").latest.package_type = "Image";
  EXPECT_EQ(refusal_of(scene), "the function here is of package type Image, but the version is of type Zip");
  expect_untouched(scene);
}

TEST(EdgeCase, runtime_differs) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").latest.runtime = "nodejs22.x";
  EXPECT_EQ(refusal_of(scene), "the function here has the runtime nodejs22.x, but the version ran on provided.al2023");
  scene.function("orders-api").latest.runtime = "provided.al2";
  const Plan plan = scene.plan(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(plan.functions[0].notes,
            std::vector<std::string>{"the runtime is provided.al2 here, and was provided.al2023 in the lower account"});
  expect_untouched(scene);
}

TEST(EdgeCase, layers_differ_is_said_in_the_plan) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  aws::Layer layer;
  layer.arn = "arn:aws:lambda:eu-central-1:111111111111:layer:tools:3";
  scene.simulation.function(stage, "orders-api").versions.at(1).configuration.layers = std::vector<aws::Layer>{layer};
  const Plan plan = scene.plan(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(plan.functions[0].notes, std::vector<std::string>{"the layers are none here, and were tools:3 in the lower account"});
}

}  // namespace
}  // namespace martlet::deploy
