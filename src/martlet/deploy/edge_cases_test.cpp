#include "scene_test.hpp"

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

// Each refusal leaves everything as it was.
std::string refusal_of(Scene& scene, const std::string& json = Scene::of("orders-api", "1.1.1")) {
  const Report report = scene.apply(json);
  EXPECT_FALSE(report.is_done());
  std::string text;
  for (const FunctionOutcome& one : report.functions) {
    if (one.error) text += (text.empty() ? "" : "\n") + one.error->what;
  }
  return text;
}

void expect_untouched(const Scene& scene) { EXPECT_EQ(scene.world.changes(), 0); }

// -- the account here

TEST(EdgeCase, function_missing) {
  Scene scene;
  EXPECT_EQ(refusal_of(scene), "there is no function orders-api in this account and region");
  expect_untouched(scene);
}

TEST(EdgeCase, live_on_latest_after_a_deployment_is_drift_and_is_put_right) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.world.point_live(prod, "orders-api", "$LATEST");
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(report.functions[0].planned.notes, std::vector<std::string>{"LIVE is on $LATEST, which is no version: somebody moved it"});
  EXPECT_EQ(scene.live("orders-api"), "1");
}

TEST(EdgeCase, live_on_latest_published_is_drift_too) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.world.point_live(prod, "orders-api", "$LATEST.PUBLISHED");
  ASSERT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(scene.live("orders-api"), "1");
}

void put_weights(Scene& scene, const std::string& description = "") {
  scene.runs("orders-api", "1.0.0");
  scene.runs("orders-api", "1.1.1");
  scene.world.point_live(prod, "orders-api", "1");
  aws::AliasConfiguration& live = scene.function("orders-api").aliases.at("LIVE");
  live.routing_config = aws::AliasRoutingConfiguration{{{"2", 0.1}}};
  live.description = description;
}

TEST(EdgeCase, live_with_weights_of_somebody_else_is_left_alone) {
  Scene scene;
  put_weights(scene);
  EXPECT_EQ(refusal_of(scene), "LIVE sends 10 % of the calls to version 2, and that is no roll-out of ours");
  EXPECT_EQ(refusal_of(scene, Scene::of("orders-api", "1.0.0")), "LIVE sends 10 % of the calls to version 2, and that is no roll-out of ours");
  expect_untouched(scene);
}

TEST(EdgeCase, live_with_weights_of_an_interrupted_roll_out_of_ours_is_ended_in_one_call) {
  Scene scene;
  put_weights(scene, "martlet rollout 1-1-1");
  ASSERT_TRUE(scene.apply(Scene::of("orders-api", "1.0.0")).is_done());
  const aws::AliasConfiguration& live = scene.function("orders-api").aliases.at("LIVE");
  EXPECT_EQ(live.function_version, "1");
  EXPECT_FALSE(live.routing_config);
  EXPECT_EQ(live.description, "");
  EXPECT_EQ(scene.world.count("UpdateAlias"), 1);
}

TEST(EdgeCase, alias_weights_set_by_aws_itself_are_waited_for) {
  Scene scene;
  put_weights(scene);
  world::Function& function = scene.function("orders-api");
  function.provisioned_status = "IN_PROGRESS";
  const SteadyTime begun = scene.world.loop.now();
  scene.world.before_effect = [&](const world::Call&) {
    if (scene.world.loop.now() < begun + 3min || function.provisioned_status == "READY") return;
    function.provisioned_status = "READY";
    function.aliases.at("LIVE").routing_config.reset();
    function.aliases.at("LIVE").revision_id = scene.world.new_revision();
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
  EXPECT_EQ(refusal_of(scene), "version 1.1.1 here has other bytes than in account 111111111111: " + scene.world.package("bytes of prod")->sha256() + " and " +
                                   scene.world.package("bytes of stage")->sha256());
  expect_untouched(scene);
}

TEST(EdgeCase, a_version_that_is_here_goes_back_although_the_lower_account_is_out_of_reach) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.runs("orders-api", "1.2.0");
  scene.world.account(stage).refusal = "AccessDenied";
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
  world::Function& function = scene.function("orders-api");
  function.latest.state = "Pending";
  const SteadyTime begun = scene.world.loop.now();
  scene.world.before_effect = [&](const world::Call&) {
    if (scene.world.loop.now() > begun + 1min) function.latest.state = "Active";
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
  scene.function("orders-api").update_fate = "Failed";
  EXPECT_EQ(refusal_of(scene), "its last update has failed: the world's will");
  EXPECT_EQ(scene.world.count("PublishVersion"), 0);
}

TEST(EdgeCase, update_in_progress_by_somebody_else_is_waited_for) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  world::Function& function = scene.function("orders-api");
  function.latest.last_update_status = "InProgress";
  function.settled_at = scene.world.loop.now() + 90s;
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
}

// Does `meddle` once, right before AWS answers the first call of this operation.
void once_before(Scene& scene, const std::string& operation, std::function<void()> meddle) {
  auto has_happened = std::make_shared<bool>(false);
  scene.world.before_effect = [=](const world::Call& call) {
    if (call.operation != operation || std::exchange(*has_happened, true)) return;
    meddle();
  };
}

TEST(EdgeCase, update_of_somebody_else_begins_right_before_ours) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  world::Function& function = scene.function("orders-api");
  once_before(scene, "UpdateFunctionCode", [&] {
    function.latest.timeout = 9;
    function.latest.revision_id = scene.world.new_revision();
    function.latest.last_update_status = "InProgress";
    function.settled_at = scene.world.loop.now() + 20s;
  });
  ASSERT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(function.versions.at(1).configuration.timeout, 9);
}

TEST(EdgeCase, latest_changed_by_somebody_else_between_upload_and_publish) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  world::Function& function = scene.function("orders-api");
  once_before(scene, "PublishVersion", [&] {
    function.code = scene.world.package("somebody else's");
    function.latest.code_sha256 = function.code->sha256();
    function.latest.revision_id = scene.world.new_revision();
  });
  ASSERT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
  ASSERT_EQ(function.versions.size(), 1u);
  EXPECT_EQ(function.versions.at(1).configuration.code_sha256, scene.world.package("orders-api 1.1.1")->sha256());
}

TEST(EdgeCase, somebody_who_changes_latest_again_and_again_is_told_of) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  world::Function& function = scene.function("orders-api");
  scene.world.before_effect = [&](const world::Call& call) {
    if (call.operation != "PublishVersion") return;
    function.latest.revision_id = scene.world.new_revision();
    function.code = scene.world.package("somebody else's");
    function.latest.code_sha256 = function.code->sha256();
  };
  EXPECT_FALSE(refusal_of(scene).empty());
  EXPECT_TRUE(function.versions.empty());
  EXPECT_EQ(scene.live("orders-api"), "$LATEST");
}

TEST(EdgeCase, alias_moved_by_somebody_else_between_read_and_write_is_left_where_they_put_it) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.runs("orders-api", "1.1.1");
  scene.runs("orders-api", "1.2.0");
  once_before(scene, "UpdateAlias", [&] { scene.world.point_live(prod, "orders-api", "1"); });
  EXPECT_EQ(refusal_of(scene), "LIVE was moved by somebody else: from 3 to 1");
  EXPECT_EQ(scene.live("orders-api"), "1");
}

TEST(EdgeCase, version_alias_made_by_somebody_else_with_other_bytes_meanwhile) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  once_before(scene, "CreateAlias", [&] { scene.world.publish(prod, "orders-api", "1.1.1", scene.world.package("other")); });
  EXPECT_EQ(refusal_of(scene), "the alias 1-1-1 has come to bear other bytes meanwhile: " + scene.world.package("other")->sha256() + " and not " +
                                   scene.world.package("orders-api 1.1.1")->sha256());
  EXPECT_EQ(scene.live("orders-api"), "$LATEST");
}

TEST(EdgeCase, no_permission) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.world.account(prod).refusal = "AccessDeniedException";
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->code, Code::denied);
  EXPECT_EQ(report.functions[0].error->next, "the deployer's role needs this permission on orders-api");
}

TEST(EdgeCase, throttled_for_a_minute_fails_nothing) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  const SteadyTime begun = scene.world.loop.now();
  scene.world.fault = [&](std::size_t, const world::Call& call) {
    const bool is_throttled = !call.account.empty() && scene.world.loop.now() < begun + 60s;
    return is_throttled ? world::Fault::throttled : world::Fault::none;
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
  EXPECT_EQ(report.functions[0].error->next, "the function's code signing configuration must list the profile that the code was signed with");
  EXPECT_EQ(scene.live("orders-api"), "$LATEST");
}

TEST(EdgeCase, code_here_is_signed_and_the_version_is_not) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").latest.signing_profile_version_arn = "arn:aws:signer:eu-central-1:2:/signing-profiles/p/abc";
  EXPECT_EQ(refusal_of(scene), "the code here is signed, and the version's is not, or by another profile");
  expect_untouched(scene);
}

TEST(EdgeCase, package_type_differs) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").latest.package_type = "Image";
  EXPECT_EQ(refusal_of(scene), "the function here is of package type Image, the version is of Zip");
  expect_untouched(scene);
}

TEST(EdgeCase, runtime_differs) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").latest.runtime = "nodejs22.x";
  EXPECT_EQ(refusal_of(scene), "the function here has the runtime nodejs22.x, the version was run on provided.al2023");
  scene.function("orders-api").latest.runtime = "provided.al2";
  const Plan plan = scene.plan(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(plan.functions[0].notes, std::vector<std::string>{"it was run on provided.al2023 below, and here the runtime is provided.al2"});
  expect_untouched(scene);
}

TEST(EdgeCase, layers_differ_is_said_in_the_plan) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  aws::Layer layer;
  layer.arn = "arn:aws:lambda:eu-central-1:111111111111:layer:tools:3";
  scene.world.function(stage, "orders-api").versions.at(1).configuration.layers = std::vector<aws::Layer>{layer};
  const Plan plan = scene.plan(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(plan.functions[0].notes, std::vector<std::string>{"the layers are none here and were tools:3 below"});
}

// -- lower accounts

TEST(EdgeCase, role_cannot_be_assumed) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.world.account(stage).refusal = "AccessDenied";
  const std::string refusal = refusal_of(scene);
  EXPECT_TRUE(refusal.starts_with("version 1.1.1 is neither here nor below: account 111111111111 is out of reach: ")) << refusal;
  EXPECT_TRUE(refusal.ends_with("; account 333333333333 has no function orders-api")) << refusal;
  expect_untouched(scene);
}

TEST(EdgeCase, function_below_without_such_a_version) {
  Scene scene;
  scene.below_has("orders-api", "1.0.0");
  EXPECT_EQ(refusal_of(scene), "version 1.1.1 is neither here nor below: account 111111111111 has no version 1.1.1 of it (it has 1.0.0); account 333333333333 has no function orders-api");
  expect_untouched(scene);
}

TEST(EdgeCase, no_lower_account_at_all) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.access.sources.clear();
  EXPECT_EQ(refusal_of(scene), "version 1.1.1 isn't here, and no lower account is configured");
}

TEST(EdgeCase, link_expired_in_mid_download_is_renewed) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.world.damage = [](int number) { return number == 0 ? world::Damage::link_expired : world::Damage::none; };
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
}

TEST(EdgeCase, download_cut_short_begins_anew) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.world.damage = [](int number) { return number < 2 ? world::Damage::cut_short : world::Damage::none; };
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
}

TEST(EdgeCase, bytes_do_not_match_code_sha256) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.world.damage = [](int) { return world::Damage::other_bytes; };
  const std::string refusal = refusal_of(scene);
  EXPECT_TRUE(refusal.starts_with("the code from account 111111111111 has the SHA-256 ")) << refusal;
  EXPECT_TRUE(refusal.ends_with(", and Lambda says " + scene.world.package("orders-api 1.1.1")->sha256())) << refusal;
  expect_untouched(scene);
}

TEST(EdgeCase, code_of_two_hundred_and_fifty_megabytes) {
  Scene scene;
  scene.below_has("orders-api", "1.0.0");
  scene.world.publish(stage, "orders-api", "1.1.1", scene.world.package(std::string(1024 * 1024, 'x'), 250));
  scene.access.staging = &scene.s3;
  scene.settings.staging_bucket = "staging";
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
  scene.world.publish(stage, "orders-api", "1.1.2", scene.world.package(std::string(1024 * 1024, 'x'), 251));
  EXPECT_EQ(refusal_of(scene, Scene::of("orders-api", "1.1.2")), "the code has 251.0 MB, and this account takes 250.0 MB");
}

TEST(EdgeCase, code_in_reference_mode_below_or_here) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.world.function(stage, "orders-api").kept_in_bucket = "their-code";
  EXPECT_EQ(refusal_of(scene), "the code in account 111111111111 is kept in its owner's bucket their-code (storage mode REFERENCE)");
  scene.world.function(stage, "orders-api").kept_in_bucket = "";
  scene.function("orders-api").kept_in_bucket = "our-code";
  EXPECT_EQ(refusal_of(scene), "the function here keeps its code in your bucket our-code (storage mode REFERENCE)");
  expect_untouched(scene);
}

TEST(EdgeCase, image_by_tag) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  for (const std::string& account : {prod, stage}) scene.world.function(account, "orders-api").latest.package_type = "Image";
  scene.world.function(stage, "orders-api").versions.at(1).configuration.package_type = "Image";
  EXPECT_EQ(refusal_of(scene), "Lambda doesn't tell the digest of the image in account 111111111111");
  expect_untouched(scene);
}

TEST(EdgeCase, customer_key_without_kms_decrypt) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.world.function(stage, "orders-api").code_error = aws::PartError{"AccessDeniedException", "not authorized to perform: kms:Decrypt"};
  EXPECT_EQ(refusal_of(scene), "Lambda doesn't give the code in account 111111111111 away: AccessDeniedException not authorized to perform: kms:Decrypt");
  expect_untouched(scene);
}

// -- the run

TEST(EdgeCase, storage_that_does_not_hold_the_group_is_refused_before_the_first_write) {
  Scene scene;
  scene.below_has("orders-one", "1.1.1");
  scene.below_has("orders-two", "1.1.1");
  scene.world.account(prod).code_bytes_max = 40;
  const std::string refusal = refusal_of(scene, R"({"lambdas":[{"name":"orders-one","version":"1.1.1"},{"name":"orders-two","version":"1.1.1"}]})");
  EXPECT_TRUE(refusal.starts_with("the versions to be published need 32 bytes, and the account has 18 bytes of code storage left")) << refusal;
  expect_untouched(scene);
}

TEST(EdgeCase, storage_full_in_mid_run) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  once_before(scene, "PublishVersion", [&] { scene.world.account(prod).code_bytes_max = 10; });
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->next, "delete old versions, or ask AWS for more code storage; running it again goes on");
  EXPECT_EQ(scene.live("orders-api"), "$LATEST");
}

TEST(EdgeCase, alias_quota_reached_in_mid_run) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").aliases_max = 1;
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->next, "delete old version aliases and their versions; running it again goes on");
  scene.function("orders-api").aliases_max = 10;
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(scene.function("orders-api").versions.size(), 1u);
}

TEST(EdgeCase, published_version_pending_for_twenty_minutes_crosses_runs) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").publish_time = 20min;
  scene.run.until = scene.world.loop.now() + 14min;
  const Report first = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_FALSE(first.is_finished);
  EXPECT_EQ(scene.live("orders-api"), "1");
  scene.run.until = scene.world.loop.now() + 14min;
  const Report second = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_TRUE(second.is_done()) << to_text(second);
  EXPECT_EQ(scene.function("orders-api").versions.size(), 2u);
  EXPECT_EQ(scene.live("orders-api"), "2");
}

TEST(EdgeCase, published_version_failed) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").version_fate = "Failed";
  EXPECT_EQ(refusal_of(scene), "version 2 is Failed");
  EXPECT_EQ(scene.live("orders-api"), "1");
  EXPECT_FALSE(scene.function("orders-api").aliases.contains("1-1-1"));
}

TEST(EdgeCase, version_inactive_when_live_should_move_to_it) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.runs("orders-api", "1.2.0");
  scene.function("orders-api").versions.at(1).fate = "Inactive";
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->what, "version 1 is Inactive");
  EXPECT_EQ(report.functions[0].error->next,
            "Lambda put it to sleep; wake it with `aws lambda invoke --function-name orders-api --qualifier 1 /dev/null`, then run this again");
  EXPECT_EQ(scene.live("orders-api"), "2");
}

TEST(EdgeCase, unknown_state_of_a_version_is_told_and_nothing_moves) {
  Scene scene;
  scene.runs("orders-api", "1.1.1");
  scene.runs("orders-api", "1.2.0");
  scene.function("orders-api").versions.at(1).fate = "Hibernating";
  EXPECT_EQ(refusal_of(scene), "version 1 is Hibernating");
  EXPECT_EQ(scene.live("orders-api"), "2");
}

TEST(EdgeCase, unknown_error_code_is_carried_on) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.function("orders-api").update_refusal = "SomethingNewException";
  EXPECT_NE(refusal_of(scene).find("SomethingNewException"), std::string::npos);
}

TEST(EdgeCase, terraforms_placeholder_back_in_latest_is_not_mistaken_for_ours) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.below_has("orders-api", "1.1.1");
  world::Function& function = scene.function("orders-api");
  scene.world.publish(prod, "orders-api", "9.9.9", scene.world.package("placeholder"));  // `publish = true`
  function.aliases.erase("9-9-9");
  ASSERT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(scene.live("orders-api"), "3");
  EXPECT_EQ(function.versions.at(3).configuration.code_sha256, scene.world.package("orders-api 1.1.1")->sha256());
}

TEST(EdgeCase, role_differs_between_two_versions_is_said_in_the_plan) {
  Scene scene;
  scene.runs("orders-api", "1.0.0");
  scene.function("orders-api").latest.role = "arn:aws:iam::222222222222:role/other";
  scene.runs("orders-api", "1.1.1");
  const Plan plan = scene.plan(Scene::of("orders-api", "1.0.0"));
  EXPECT_EQ(plan.functions[0].notes, std::vector<std::string>{"the role differs between the two versions"});
}

TEST(EdgeCase, all_functions_with_nothing_to_do_leave_no_record) {
  Scene scene;
  scene.runs("orders-one", "1.1.1");
  scene.runs("orders-two", "1.1.1");
  const Report report = scene.apply(R"({"lambdas":[{"name":"orders-one","version":"1.1.1"},{"name":"orders-two","version":"1.1.1"}]})");
  EXPECT_TRUE(report.is_done());
  EXPECT_EQ(scene.world.calls.size(), 2u);
}

TEST(EdgeCase, credentials_that_expire_are_told_and_the_next_run_goes_on) {
  Scene scene;
  scene.below_has("orders-api", "1.1.1");
  scene.world.fault = [](std::size_t, const world::Call& call) { return call.operation == "PublishVersion" ? world::Fault::credentials_expired : world::Fault::none; };
  const Report report = scene.apply(Scene::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->next, "the credentials have expired: with new ones, running it again goes on");
  scene.world.revive();
  EXPECT_TRUE(scene.apply(Scene::of("orders-api", "1.1.1")).is_done());
}

}  // namespace
}  // namespace martlet::deploy
