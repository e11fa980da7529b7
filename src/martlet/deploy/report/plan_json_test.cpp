#include <martlet/deploy/report/plan_json.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

TEST(PlanJson, contains_each_function_with_its_action_and_source) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  EXPECT_EQ(
      to_json(fixture.plan(DeployFixture::of("orders-api", "1.1.1"))),
      R"({"functions":[{"name":"orders-api","version":"1.1.1","action":"promote","from":{"number":"1","version":"1.0.0"},"alias":"1-1-1",)"
      R"("codeSha256":")" +
          fixture.simulation.package("orders-api 1.1.1")->sha256() +
          R"(","source":"111111111111","codeBytes":16}],)"
          R"("changes":true,"refusals":false,"onFailure":"stop"})"
          "\n");
}

}  // namespace
}  // namespace martlet::deploy
