#include <martlet/deploy/queries/history.hpp>
#include <martlet/deploy/queries/version_before.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

Report apply_as(DeployFixture& fixture, const std::string& run, const std::string& version) {
  fixture.options.id = run;
  return fixture.apply(DeployFixture::of("orders-api", version));
}

TEST(History, lists_the_latest_run_first) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  ASSERT_TRUE(apply_as(fixture, "20261126T000001Z-1", "1.0.0").is_done());
  ASSERT_TRUE(apply_as(fixture, "20261126T000002Z-2", "1.1.1").is_done());
  ASSERT_TRUE(apply_as(fixture, "20261126T000003Z-3", "1.1.1").is_done());  // nothing is done, so nothing is recorded
  auto entries = *fixture.simulation.loop.run(history(fixture.clients, fixture.configuration, 10));
  ASSERT_EQ(entries.size(), 2u);
  for (HistoryEntry& entry : entries) entry.when = "2026-11-26T00:00:00.000Z";
  EXPECT_EQ(
      to_text(entries),
      "WHEN                 FUNCTION    FROM       TO         OUTCOME        WHO                                      RUN\n"
      "2026-11-26T00:00:00  orders-api  1.0.0 (1)  1.1.1 (2)  promote, done  arn:aws:iam::222222222222:role/deployer  20261126T000002Z-2\n"
      "2026-11-26T00:00:00  orders-api  $LATEST    1.0.0 (1)  promote, done  arn:aws:iam::222222222222:role/deployer  "
      "20261126T000001Z-1\n");
}

TEST(History, shows_a_run_of_two_invocations_as_one_with_the_version_before_the_first) {
  DeployFixture fixture;
  for (const char* name : {"orders-api", "orders-web"}) {
    fixture.set_prod_live(name, "0.9.0");
    fixture.set_prod_live(name, "1.0.0");
    fixture.add_stage_version(name, "1.0.1");
  }
  const std::string both =
      R"({"concurrency":1,"lambdas":[{"name":"orders-api","version":"1.0.1"},{"name":"orders-web","version":"1.0.1"}]})";
  fixture.options.id = "20261126T000001.000Z-00000001";
  int moves = 0;
  fixture.simulation.fault = [&](std::size_t, const simulated_aws::Call& call) {
    return call.operation == "UpdateAlias" && ++moves == 2 ? simulated_aws::Fault::killed_before : simulated_aws::Fault::none;
  };
  EXPECT_THROW(fixture.apply(both), std::logic_error);
  ASSERT_EQ(fixture.live("orders-api"), "3");
  ASSERT_EQ(fixture.live("orders-web"), "2");
  fixture.simulation.restart_deployer();
  fixture.options.round = 2;
  ASSERT_TRUE(fixture.apply(both).is_done());
  auto entries = *fixture.simulation.loop.run(history(fixture.clients, fixture.configuration, 10));
  ASSERT_EQ(entries.size(), 2u);
  for (const HistoryEntry& entry : entries) {
    EXPECT_EQ(entry.from_version, "1.0.0") << entry.function;
    EXPECT_EQ(entry.to_version, "1.0.1");
    EXPECT_EQ(entry.action, "promote");
    EXPECT_EQ(entry.progress, "done");
  }
  const FunctionName api = *FunctionName::parse("orders-api", fixture.configuration.prefix);
  EXPECT_EQ(fixture.simulation.loop.run(version_before(fixture.clients, fixture.configuration, api))->text(), "1.0.0");
}

TEST(History, shows_which_weights_a_move_cleared) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.function("orders-api").aliases.at("LIVE").routing_config = aws::AliasRoutingConfiguration{{{"1", 0.25}}};
  ASSERT_TRUE(apply_as(fixture, "20261126T000001.000Z-00000001", "1.0.0").is_done());
  const auto entries = *fixture.simulation.loop.run(history(fixture.clients, fixture.configuration, 10));
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].cleared_weights, R"({"1":0.25})");
}

}  // namespace
}  // namespace martlet::deploy
