#include <martlet/deploy/report/report_text.hpp>
#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

TEST(RunEdgeCase, group_that_exceeds_the_storage_is_refused_before_the_first_write) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-one", "1.1.1");
  fixture.add_stage_version("orders-two", "1.1.1");
  fixture.simulation.account(prod_account).code_bytes_max = 40;
  const std::string refusal =
      fixture.refusal(R"({"lambdas":[{"name":"orders-one","version":"1.1.1"},{"name":"orders-two","version":"1.1.1"}]})");
  EXPECT_TRUE(refusal.starts_with("the versions to be published need 32 bytes, but the account has 18 bytes of code storage left"))
      << refusal;
  fixture.expect_untouched();
}

TEST(RunEdgeCase, storage_full_during_a_run) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.before_first_call("PublishVersion", [&] { fixture.simulation.account(prod_account).code_bytes_max = 10; });
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->next,
            "delete old versions, or ask AWS for more code storage; then run the command or action again; it continues where it stopped");
  EXPECT_EQ(fixture.live("orders-api"), "$LATEST");
}

TEST(RunEdgeCase, alias_quota_reached_during_a_run) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").aliases_max = 1;
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->next,
            "delete old version aliases and their versions; then run the command or action again; it continues where it stopped");
  fixture.function("orders-api").aliases_max = 10;
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.function("orders-api").versions.size(), 1u);
}

TEST(RunEdgeCase, published_version_pending_for_twenty_minutes_is_awaited_across_runs) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").publish_time = 20min;
  fixture.options.deadline = fixture.simulation.loop.now() + 14min;
  const Report first = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_FALSE(first.is_finished);
  EXPECT_EQ(fixture.live("orders-api"), "1");
  fixture.options.deadline = fixture.simulation.loop.now() + 14min;
  const Report second = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_TRUE(second.is_done()) << to_text(second);
  EXPECT_EQ(fixture.function("orders-api").versions.size(), 2u);
  EXPECT_EQ(fixture.live("orders-api"), "2");
}

TEST(RunEdgeCase, published_version_failed) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").new_version_state = "Failed";
  EXPECT_EQ(fixture.refusal(), "version 2 is Failed");
  EXPECT_EQ(fixture.live("orders-api"), "1");
  EXPECT_FALSE(fixture.function("orders-api").aliases.contains("1-1-1"));
}

TEST(RunEdgeCase, version_inactive_when_live_should_move_to_it) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.set_prod_live("orders-api", "1.2.0");
  fixture.function("orders-api").versions.at(1).state_after_pending = "Inactive";
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->what, "version 1 is Inactive");
  EXPECT_EQ(report.functions[0].error->next,
            "it was not invoked for weeks, so Lambda deactivated it; invoke it with `aws lambda invoke --function-name orders-api "
            "--qualifier 1 /dev/null`, then run the command or action again");
  EXPECT_EQ(fixture.live("orders-api"), "2");
}

TEST(RunEdgeCase, unknown_state_of_a_version_is_reported_and_nothing_moves) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.set_prod_live("orders-api", "1.2.0");
  fixture.function("orders-api").versions.at(1).state_after_pending = "Hibernating";
  EXPECT_EQ(fixture.refusal(), "version 1 is Hibernating");
  EXPECT_EQ(fixture.live("orders-api"), "2");
}

TEST(RunEdgeCase, unknown_error_code_is_reported_unchanged) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").update_refusal = "SomethingNewException";
  EXPECT_NE(fixture.refusal().find("SomethingNewException"), std::string::npos);
}

TEST(RunEdgeCase, terraforms_placeholder_in_latest_is_not_published) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  simulated_aws::Function& function = fixture.function("orders-api");
  fixture.simulation.publish(prod_account, "orders-api", "9.9.9",
                             fixture.simulation.package("placeholder"));  // published by Terraform with `publish = true`
  function.aliases.erase("9-9-9");
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(fixture.live("orders-api"), "3");
  EXPECT_EQ(function.versions.at(3).configuration.code_sha256, fixture.simulation.package("orders-api 1.1.1")->sha256());
}

TEST(RunEdgeCase, all_functions_with_nothing_to_do_leave_no_record) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-one", "1.1.1");
  fixture.set_prod_live("orders-two", "1.1.1");
  const Report report = fixture.apply(R"({"lambdas":[{"name":"orders-one","version":"1.1.1"},{"name":"orders-two","version":"1.1.1"}]})");
  EXPECT_TRUE(report.is_done());
  EXPECT_EQ(fixture.simulation.calls.size(), 2u);
}

TEST(RunEdgeCase, expired_credentials_are_reported_and_the_next_run_continues) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.fault = [](std::size_t, const simulated_aws::Call& call) {
    return call.operation == "PublishVersion" ? simulated_aws::Fault::credentials_expired : simulated_aws::Fault::none;
  };
  const Report report = fixture.apply(DeployFixture::of("orders-api", "1.1.1"));
  EXPECT_EQ(report.functions[0].error->next,
            "the credentials have expired; get new credentials, then run the command or action again; it continues where it stopped");
  fixture.simulation.restart_deployer();
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
}

}  // namespace
}  // namespace martlet::deploy
