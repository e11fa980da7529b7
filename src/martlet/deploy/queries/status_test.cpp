#include <martlet/deploy/queries/status.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

const std::string three =
    R"({"lambdas":[{"name":"orders-api","version":"1.1.1"},{"name":"orders-cron","version":"1.0.0"},{"name":"orders-gone","version":"1.0.0"}]})";

Status look(DeployFixture& fixture, const std::string& json) {
  const Definition wanted = fixture.definition(json);
  return fixture.simulation.loop.run(status(fixture.clients, fixture.configuration, wanted));
}

TEST(Status, is_a_matrix_of_functions_and_accounts_with_the_drift) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.point_live(stage_account, "orders-api", "1");
  fixture.set_prod_live("orders-cron", "1.0.0", "bytes of prod");
  fixture.add_stage_version("orders-cron", "1.0.0", "bytes of stage");
  fixture.simulation.point_live(stage_account, "orders-cron", "1");
  fixture.function("orders-cron").latest.memory_size = 512;
  fixture.simulation.account(dev_account).refusal = "AccessDenied";
  EXPECT_EQ(
      to_text(look(fixture, three)),
      "FUNCTION     WANTED  here         111111111111  333333333333\n"
      "orders-api   1.1.1   1.0.0 (1) *  1.1.1 (1)     ?\n"
      "orders-cron  1.0.0   1.0.0 (1) !  1.0.0 (1) !   ?\n"
      "orders-gone  1.0.0   no function  no function   ?\n"
      "\n"
      "333333333333 can't be reached: Lambda.ListAliases: AccessDenied (403): not authorized to perform: sts:AssumeRole; request 7f1d\n"
      "orders-cron, here: LIVE has older configuration than $LATEST: MemorySize\n"
      "orders-cron, here: version 1.0.0 has different bytes in 111111111111\n"
      "orders-cron, 111111111111: version 1.0.0 has different bytes in this account\n");
}

TEST(Status, reports_live_on_latest_live_on_an_unnamed_version_and_weights) {
  DeployFixture fixture;
  for (const std::string name : {"orders-api", "orders-cron", "orders-gone"}) {
    fixture.set_prod_live(name, "1.0.0");
    fixture.set_prod_live(name, "1.1.0");
  }
  fixture.simulation.point_live(prod_account, "orders-api", "$LATEST");
  fixture.function("orders-cron").aliases.erase("1-1-0");
  fixture.function("orders-gone").aliases.at("LIVE").routing_config = aws::AliasRoutingConfiguration{{{"1", 0.5}}};
  const Status status = look(fixture, three);
  EXPECT_EQ(status.rows[0].cells[0].drift, std::vector<std::string>{"LIVE is on $LATEST"});
  EXPECT_EQ(status.rows[1].cells[0].drift, std::vector<std::string>{"LIVE was moved to version 2, which has no version alias"});
  EXPECT_EQ(status.rows[2].cells[0].drift, std::vector<std::string>{"LIVE also sends calls to version 1"});
  EXPECT_TRUE(status.has_drift());
  EXPECT_EQ(fixture.simulation.changes(), 0);
}

TEST(Status, finds_live_on_a_second_page_of_aliases) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.0");
  fixture.simulation.account(prod_account).aliases_page_max = 1;  // one alias per page, in the order of their names: 1-0-0, 1-1-0, LIVE
  const Status status = look(fixture, DeployFixture::of("orders-api", "1.1.0"));
  EXPECT_EQ(to_text(status.rows[0].cells[0].live), "1.1.0 (2)");
  EXPECT_EQ(status.rows[0].cells[0].drift, std::vector<std::string>{});
  EXPECT_GE(fixture.simulation.count("ListAliases"), 3);
}

}  // namespace
}  // namespace martlet::deploy
