#include <martlet/deploy/report/report_text.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

TEST(ReportText, is_a_table_followed_by_the_errors) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-one", "1.0.0");
  fixture.add_stage_version("orders-one", "1.1.1");
  fixture.set_prod_live("orders-two", "1.0.0");
  Report report = fixture.apply(
      R"({"on_failure":"continue","lambdas":[{"name":"orders-one","version":"1.1.1"},{"name":"orders-two","version":"1.0.0"},{"name":"orders-gone","version":"1.0.0"}]})");
  for (FunctionOutcome& one : report.functions)
    one.duration = std::chrono::milliseconds(one.duration > std::chrono::milliseconds(0) ? 1234 : 0);
  report.duration = std::chrono::milliseconds(2000);
  EXPECT_EQ(to_text(report),
            "FUNCTION     WANTED  ACTION   LIVE       OUTCOME        TOOK\n"
            "orders-one   1.1.1   promote  1.1.1 (2)  done           1.2 s\n"
            "orders-two   1.0.0   none     1.0.0 (1)  nothing to do  0.0 s\n"
            "orders-gone  1.0.0   refused  -          REFUSED        0.0 s\n"
            "\n"
            "deploy.json:1:149: orders-gone: there is no function orders-gone in this account and region [no-function]\n"
            "    -> create the function, for example with Terraform; Martlet never creates functions\n"
            "\n"
            "2 of 3 functions run the requested version, in 2.0 s; LIVE moved within 0.0 s\n");
}

}  // namespace
}  // namespace martlet::deploy
