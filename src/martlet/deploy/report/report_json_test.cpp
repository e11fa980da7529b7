#include <martlet/deploy/report/report_json.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

TEST(ReportJson, has_name_version_action_and_error_of_each_function) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-one", "1.0.0");
  const std::string json = to_json(fixture.apply(
      R"({"on_failure":"continue","lambdas":[{"name":"orders-one","version":"1.0.0"},{"name":"orders-gone","version":"1.0.0"}]})"));
  EXPECT_NE(
      json.find(
          R"({"name":"orders-one","version":"1.0.0","action":"none","from":{"number":"1","version":"1.0.0"},"alias":"1-0-0","progress":"done")"),
      std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("name":"orders-gone","version":"1.0.0","action":"refused")"), std::string::npos) << json;
  EXPECT_NE(json.find(R"("error":{"what":"there is no function orders-gone in this account and region")"), std::string::npos) << json;
}

}  // namespace
}  // namespace martlet::deploy
