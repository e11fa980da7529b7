#include <martlet/deploy/decision/survey.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

ObservedFunction read(DeployFixture& fixture, const std::string& version, bool reads_all = false,
                      ConfigurationPolicy policy = ConfigurationPolicy::report) {
  const RequestedVersion wanted{*FunctionName::parse("orders-api", fixture.configuration.prefix), *Version::parse(version), policy};
  Survey survey(fixture.clients, "LIVE", reads_all);
  return fixture.simulation.loop.run(survey.read(wanted));
}

// Returns a text such as "222222222222 ListAliases, 111111111111 GetFunction".
std::string calls_of(const DeployFixture& fixture) {
  std::string text;
  for (const simulated_aws::Call& call : fixture.simulation.calls) text += (text.empty() ? "" : ", ") + call.account + ' ' + call.operation;
  return text;
}

TEST(Survey, makes_one_call_if_live_runs_the_wanted_version) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  const ObservedFunction observed = read(fixture, "1.1.1");
  EXPECT_FALSE(observed.failure);
  EXPECT_EQ(observed.aliases.size(), 2U);
  EXPECT_EQ(calls_of(fixture), "222222222222 ListAliases");
}

TEST(Survey, reads_the_version_that_live_will_move_to_in_this_and_the_lower_account) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.0");
  fixture.add_stage_version("orders-api", "1.0.0");
  const ObservedFunction observed = read(fixture, "1.0.0");
  ASSERT_TRUE(observed.published && observed.source_version);
  EXPECT_EQ(observed.published->version, "1");
  EXPECT_EQ(observed.source_version->account, stage_account);
  EXPECT_EQ(observed.source_version->function.configuration.code_sha256, observed.published->code_sha256);
  EXPECT_FALSE(observed.latest);
  EXPECT_EQ(calls_of(fixture), "222222222222 ListAliases, 222222222222 GetFunction, 111111111111 GetFunction");
}

TEST(Survey, uses_the_first_source_with_the_version_and_reports_why_earlier_ones_lack_it) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.simulation.create(dev_account, "orders-api");
  fixture.simulation.publish(dev_account, "orders-api", "1.1.1", fixture.simulation.package("new"));
  const ObservedFunction observed = read(fixture, "1.1.1");
  ASSERT_TRUE(observed.source_version);
  EXPECT_EQ(observed.source_version->account, dev_account);
  EXPECT_EQ(observed.source_version->source, 1U);
  EXPECT_EQ(observed.misses, std::vector<std::string>{"account 111111111111 has no version 1.1.1 of the function (only 1.0.0)"});
  EXPECT_TRUE(observed.latest) << "what its code is compared with";
}

TEST(Survey, distinguishes_a_source_without_the_function_from_an_unreachable_one) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.simulation.account(dev_account).refusal = "AccessDenied";
  const ObservedFunction observed = read(fixture, "1.1.1");
  ASSERT_EQ(observed.misses.size(), 2U);
  EXPECT_EQ(observed.misses[0], "account 111111111111 has no function orders-api");
  EXPECT_TRUE(observed.misses[1].starts_with("account 333333333333 can't be reached: Lambda.GetFunction: AccessDenied"))
      << observed.misses[1];
}

TEST(Survey, reports_a_version_alias_whose_version_no_longer_exists) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.0");
  fixture.function("orders-api").versions.erase(1);
  const ObservedFunction observed = read(fixture, "1.0.0");
  EXPECT_TRUE(observed.is_published_gone);
  EXPECT_FALSE(observed.failure);
}

TEST(Survey, reads_the_configuration_of_latest_and_live_for_reviewers_or_if_the_policy_requires_it) {
  for (const bool reads_all : {true, false}) {
    DeployFixture fixture;
    fixture.set_prod_live("orders-api", "1.1.1");
    const ObservedFunction observed =
        read(fixture, "1.1.1", reads_all, reads_all ? ConfigurationPolicy::report : ConfigurationPolicy::follow);
    ASSERT_TRUE(observed.latest && observed.live);
    EXPECT_EQ(observed.live->version, "1");
  }
}

TEST(Survey, reads_provisioned_concurrency_only_if_live_has_weights) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.0");
  (void)read(fixture, "1.1.0");
  EXPECT_EQ(fixture.simulation.count("GetProvisionedConcurrencyConfig"), 0);
  fixture.function("orders-api").aliases.at("LIVE").routing_config = aws::AliasRoutingConfiguration{{{"1", 0.5}}};
  fixture.function("orders-api").provisioned_status = "IN_PROGRESS";
  EXPECT_EQ(read(fixture, "1.1.0").provisioned_status, "IN_PROGRESS");
}

TEST(Survey, reads_all_pages_of_aliases) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.0");
  fixture.simulation.account(prod_account).aliases_page_max = 1;
  EXPECT_EQ(read(fixture, "1.1.0").aliases.size(), 3U);
}

TEST(Survey, fails_with_the_message_of_aws_if_the_function_cannot_be_read) {
  DeployFixture fixture;
  EXPECT_EQ(read(fixture, "1.0.0").failure.value().what, "there is no function orders-api in this account and region");
  fixture.simulation.create(prod_account, "orders-api");
  fixture.simulation.account(prod_account).refusal = "AccessDeniedException";
  EXPECT_EQ(read(fixture, "1.0.0").failure.value().code, Code::denied);
}

}  // namespace
}  // namespace martlet::deploy
