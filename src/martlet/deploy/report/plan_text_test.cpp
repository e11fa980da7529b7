#include <martlet/deploy/report/plan_text.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>
#include <martlet/deploy/testing/ten_functions.hpp>

namespace martlet::deploy {
namespace {

TEST(PlanText, of_nothing_to_do) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  EXPECT_EQ(to_text(fixture.plan(DeployFixture::of("orders-api", "1.1.1"))),
            R"(FUNCTION    LIVE NOW   LIVE THEN  HOW
orders-api  1.1.1 (1)  1.1.1 (1)  nothing to do

0 to promote, 0 to move, 1 with nothing to do
)");
}

TEST(PlanText, of_a_promotion) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  EXPECT_EQ(to_text(fixture.plan(DeployFixture::of("orders-api", "1.1.1"))),
            R"(FUNCTION    LIVE NOW   LIVE THEN    HOW
orders-api  1.0.0 (1)  1.1.1 (new)  promote from 111111111111, 16 bytes, sha256 ckYCbHlNHOB+

1 to promote, 0 to move, 0 with nothing to do
)");
}

TEST(PlanText, of_a_rollback) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.1");
  EXPECT_EQ(to_text(fixture.plan(DeployFixture::of("orders-api", "1.0.0"))),
            R"(FUNCTION    LIVE NOW   LIVE THEN  HOW
orders-api  1.1.1 (2)  1.0.0 (1)  move, BACK

0 to promote, 1 to move, 0 with nothing to do; 1 goes back to a lower version
)");
}

TEST(PlanText, of_configuration_that_is_copied_or_left_unchanged) {
  DeployFixture fixture;
  for (const std::string name : {"orders-one", "orders-two"}) {
    fixture.set_prod_live(name, "1.1.1");
    aws::FunctionConfiguration& latest = fixture.function(name).latest;
    latest.memory_size = 512;
    latest.environment = aws::FunctionEnvironment{{{"DB_URL", aws::WireSecret("secret-value")}}, std::nullopt};
  }
  EXPECT_EQ(
      to_text(fixture.plan(
          R"({"lambdas":[{"name":"orders-one","version":"1.1.1","configuration":"follow"},{"name":"orders-two","version":"1.1.1"}]})")),
      R"(FUNCTION    LIVE NOW   LIVE THEN       HOW
orders-one  1.1.1 (1)  1.1.1 r2 (new)  publish again with the configuration of $LATEST, 16 bytes, sha256 m2sjkQGjgqH7
    carries over: Environment.DB_URL, MemorySize
orders-two  1.1.1 (1)  1.1.1 (1)       nothing to do
    $LATEST has configuration that is not carried over: Environment.DB_URL, MemorySize

0 to promote, 0 to move, 1 to publish again, 1 with nothing to do
)");
}

TEST(PlanText, of_a_mixed_file_of_ten_functions) {
  DeployFixture fixture;
  add_ten_functions(fixture);
  EXPECT_EQ(to_text(fixture.plan(ten_functions)),
            R"(FUNCTION        LIVE NOW            LIVE THEN       HOW
orders-admin    2.0.0 (1)           2.0.0 (1)       nothing to do
orders-api      1.0.0 (1)           1.10.0 (new)    promote from 111111111111, 17 bytes, sha256 GtGQ2WTHAGYy
orders-billing  1.10.0 (2)          1.9.0 (1)       move, BACK
orders-cron     $LATEST             0.0.1 (new)     promote from 111111111111, 17 bytes, sha256 IPCBk8MbpQ+h
orders-export   1.1.1 (1)           1.1.1 r2 (new)  publish again with the configuration of $LATEST, 19 bytes, sha256 e3zKBD5Dd/Fq
    carries over: Timeout
orders-fanout   1.2.0 (2)           1.2.0 (2)       REFUSED, requested 1.1.1
    deploy.json:7:37: version 1.1.1 has different bytes here than in account 111111111111: L2y7wIp2pKIcsKi5cWm4gNun8ehTgaMPral6BMWhgM8= and QhMCvNe0Z659iq/VYJMbZyMuFq1VYjOSwZTwequMkhY= [bytes-differ]
    -> the bytes of a version never change: release these under a new version
orders-gone     -                   -               REFUSED, requested 1.0.0
    deploy.json:8:35: there is no function orders-gone in this account and region [no-function]
    -> create the function, for example with Terraform; Martlet never creates functions
orders-hooks    $LATEST             1.1.1 (1)       move
    note: LIVE is on $LATEST, which is not a version: it was moved outside of a deployment
orders-import   $LATEST             $LATEST         REFUSED, requested 1.1.1
    deploy.json:10:37: the function here runs on x86_64, but the version was built for arm64 [architecture]
    -> build it for x86_64, or change the function
orders-journal  1.2.0 (2) +weights  1.2.0 (2)       move
    note: LIVE sends 25 % of the calls to version 1 because of weights that this deployer did not set; the move clears these weights

2 to promote, 3 to move, 1 to publish again, 1 with nothing to do; 1 goes back to a lower version
3 refused: apply would do the rest, since on_failure is "continue", and fail
)");
}

}  // namespace
}  // namespace martlet::deploy
