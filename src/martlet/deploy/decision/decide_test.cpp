#include <martlet/deploy/decision/decide.hpp>

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

const Prefix prefix = *Prefix::parse("orders-");

RequestedVersion wanted(const std::string& version, ConfigurationPolicy policy = ConfigurationPolicy::report) {
  return {*FunctionName::parse("orders-api", prefix), *Version::parse(version), policy};
}

aws::AliasConfiguration alias(const std::string& name, const std::string& number) {
  aws::AliasConfiguration one;
  one.alias_arn = "arn:aws:lambda:eu-central-1:222222222222:function:orders-api:" + name;
  one.name = name;
  one.function_version = number;
  return one;
}

aws::FunctionConfiguration version(const std::string& number, const std::string& sha256) {
  aws::FunctionConfiguration one;
  one.version = number;
  one.code_sha256 = sha256;
  one.state = "Active";
  one.package_type = "Zip";
  one.runtime = "provided.al2023";
  one.architectures = {"arm64"};
  one.code_size = 1000;
  return one;
}

// Version 1 is 1.0.0, version 2 is 1.1.0, and LIVE points at `live`.
ObservedFunction observed(const std::string& live) {
  ObservedFunction all;
  all.aliases = {alias("1-0-0", "1"), alias("1-1-0", "2"), alias("LIVE", live)};
  return all;
}

ObservedFunction with_latest(ObservedFunction all) {
  all.latest.emplace();
  all.latest->configuration = version("$LATEST", "bytes of 1.1.0");
  return all;
}

ObservedFunction with_offer(ObservedFunction all, const std::string& sha256) {
  SourceVersion source{1, "111111111111", {}};
  source.function.configuration = version("9", sha256);
  source.function.code.location = aws::WireSecret("https://link");
  all.source_version = std::move(source);
  return all;
}

const Allowance live{"LIVE"};

std::string refusal_of(const PlannedFunction& planned) {
  EXPECT_EQ(planned.action, Action::refused);
  return planned.refusal ? planned.refusal->what : "";
}

TEST(Decide, does_nothing_if_live_runs_the_wanted_version) {
  const PlannedFunction planned = decide(wanted("1.1.0"), observed("2"), live);
  EXPECT_EQ(planned.action, Action::none);
  EXPECT_EQ(planned.alias, "1-1-0");
  EXPECT_FALSE(planned.is_downgrade);
}

TEST(Decide, moves_live_to_a_version_in_this_account_and_marks_downgrades) {
  ObservedFunction all = observed("2");
  all.published = version("1", "bytes of 1.0.0");
  const PlannedFunction planned = decide(wanted("1.0.0"), all, live);
  EXPECT_EQ(planned.action, Action::move);
  EXPECT_EQ(planned.number, "1");
  EXPECT_EQ(planned.code_sha256, "bytes of 1.0.0");
  EXPECT_TRUE(planned.is_downgrade);
}

TEST(Decide, promotes_a_version_that_only_a_lower_account_has) {
  const PlannedFunction planned = decide(wanted("1.2.0"), with_offer(with_latest(observed("2")), "bytes of 1.2.0"), live);
  EXPECT_EQ(planned.action, Action::promote) << refusal_of(planned);
  EXPECT_EQ(planned.alias, "1-2-0");
  EXPECT_EQ(planned.code_sha256, "bytes of 1.2.0");
  EXPECT_EQ(planned.source, "111111111111");
  EXPECT_EQ(planned.source_index, 1U);
}

TEST(Decide, refuses_a_version_that_no_account_has_with_the_reason_of_each_source) {
  ObservedFunction all = with_latest(observed("2"));
  all.misses = {"account 111111111111 has no version 1.2.0 of the function", "account 333333333333 has no function orders-api"};
  EXPECT_EQ(refusal_of(decide(wanted("1.2.0"), all, live)),
            "version 1.2.0 is in neither this account nor any source: account 111111111111 has no version 1.2.0 of the function; account "
            "333333333333 has no function orders-api");
}

TEST(Decide, refuses_a_version_whose_bytes_differ_between_the_accounts) {
  ObservedFunction all = with_offer(observed("2"), "other bytes");
  all.published = version("1", "bytes of 1.0.0");
  EXPECT_EQ(refusal_of(decide(wanted("1.0.0"), all, live)),
            "version 1.0.0 has different bytes here than in account 111111111111: bytes of 1.0.0 and other bytes");
}

TEST(Decide, refuses_a_version_that_is_not_active_or_no_longer_exists) {
  ObservedFunction all = observed("2");
  all.published = version("1", "bytes of 1.0.0");
  all.published->state = "Inactive";
  EXPECT_EQ(refusal_of(decide(wanted("1.0.0"), all, live)), "version 1 is Inactive");
  all.published.reset();
  all.is_published_gone = true;
  EXPECT_EQ(refusal_of(decide(wanted("1.0.0"), all, live)), "the alias 1-0-0 points at version 1, which no longer exists");
}

TEST(Decide, refuses_unreadable_functions_and_accounts_other_than_the_configured_one) {
  ObservedFunction all = observed("2");
  Allowance other = live;
  other.account = "444444444444";
  EXPECT_EQ(refusal_of(decide(wanted("1.1.0"), all, other)),
            "these credentials belong to account 222222222222, but the deployer configuration names account 444444444444");
  all.failure = Error{Code::denied, "AWS said no"};
  EXPECT_EQ(refusal_of(decide(wanted("1.1.0"), all, live)), "AWS said no");
}

TEST(Decide, publishes_configuration_only_if_the_policy_is_follow) {
  ObservedFunction all = with_latest(observed("2"));
  all.live = version("2", "bytes of 1.1.0");
  all.latest->configuration.memory_size = 512;
  EXPECT_EQ(decide(wanted("1.1.0"), all, live).action, Action::none);
  EXPECT_EQ(decide(wanted("1.1.0"), all, live).behind, std::vector<std::string>{"MemorySize"});
  const PlannedFunction followed = decide(wanted("1.1.0", ConfigurationPolicy::follow), all, live);
  EXPECT_EQ(followed.action, Action::reconfigure);
  EXPECT_EQ(followed.alias, "1-1-0_r2");
  EXPECT_EQ(followed.code_sha256, "bytes of 1.1.0");
  EXPECT_EQ(refusal_of(decide(wanted("1.1.0", ConfigurationPolicy::refuse), all, live)),
            "$LATEST has configuration that the version lacks: MemorySize");
}

TEST(Decide, clears_foreign_weights_with_the_move_or_refuses_them_if_configured) {
  ObservedFunction all = observed("2");
  all.aliases.back().routing_config = aws::AliasRoutingConfiguration{{{"1", 0.1}}};
  all.published = version("2", "bytes of 1.1.0");
  const PlannedFunction planned = decide(wanted("1.1.0"), all, live);
  EXPECT_EQ(planned.action, Action::move);
  EXPECT_EQ(planned.notes, std::vector<std::string>{
                               "LIVE sends 10 % of the calls to version 1 because of weights that this deployer did not set; the move "
                               "clears these weights"});
  Allowance strict = live;
  strict.refuses_foreign_weights = true;
  EXPECT_EQ(refusal_of(decide(wanted("1.1.0"), all, strict)),
            "LIVE sends 10 % of the calls to version 1 because of weights that this deployer did not set");
}

}  // namespace
}  // namespace martlet::deploy
