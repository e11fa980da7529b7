#include <martlet/deploy/queries/version_before.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

Report run_as(DeployFixture& fixture, const std::string& run, const std::string& version) {
  fixture.options.id = run;
  return fixture.apply(DeployFixture::of("orders-api", version));
}

Result<Version> version_before_of_api(DeployFixture& fixture) {
  return fixture.simulation.loop.run(
      version_before(fixture.clients, fixture.configuration, *FunctionName::parse("orders-api", fixture.configuration.prefix)));
}

TEST(VersionBefore, finds_the_previous_version_in_the_records_and_not_by_numbers) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "0.5.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.point_live(prod_account, "orders-api", "1");
  ASSERT_TRUE(run_as(fixture, "20261126T000001Z-1", "1.1.1").is_done());
  EXPECT_EQ(version_before_of_api(fixture)->text(), "1.0.0");
  ASSERT_TRUE(run_as(fixture, "20261126T000002Z-2", "1.0.0").is_done());
  EXPECT_EQ(version_before_of_api(fixture)->text(), "1.1.1");
}

TEST(VersionBefore, finds_the_previous_version_of_a_run_that_crashed_after_its_move) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.fault = [](std::size_t, const simulated_aws::Call& call) {
    return call.operation == "UpdateAlias" ? simulated_aws::Fault::killed_after : simulated_aws::Fault::none;
  };
  EXPECT_THROW(run_as(fixture, "20261126T000001Z-1", "1.1.1"), std::logic_error);
  fixture.simulation.restart_deployer();
  EXPECT_EQ(version_before_of_api(fixture)->text(), "1.0.0");
}

TEST(VersionBefore, does_not_guess_if_something_else_has_moved_live) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  ASSERT_TRUE(run_as(fixture, "20261126T000001Z-1", "1.1.1").is_done());
  fixture.simulation.point_live(prod_account, "orders-api",
                                fixture.simulation.publish(prod_account, "orders-api", "3.0.0", fixture.simulation.package("theirs")));
  const auto version = version_before_of_api(fixture);
  ASSERT_FALSE(version);
  EXPECT_EQ(version.error().what, "the records have no deployment that brought orders-api to version 3 from another version");
}

TEST(VersionBefore, finds_the_previous_version_by_the_move_itself_if_runs_are_recorded_out_of_order) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.0.1");
  fixture.set_prod_live("orders-api", "1.0.2");
  fixture.simulation.point_live(prod_account, "orders-api", "1");
  // The function ran 1.0.0, 1.0.2, 1.0.1, and then 1.0.2 again. The last run's clock was slow.
  ASSERT_TRUE(run_as(fixture, "20261126T000002.000Z-00000001", "1.0.2").is_done());
  ASSERT_TRUE(run_as(fixture, "20261126T000003.000Z-00000002", "1.0.1").is_done());
  ASSERT_TRUE(run_as(fixture, "20261126T000001.000Z-00000003", "1.0.2").is_done());
  EXPECT_EQ(version_before_of_api(fixture)->text(), "1.0.1");
}

}  // namespace
}  // namespace martlet::deploy
