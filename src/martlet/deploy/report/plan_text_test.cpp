#include <martlet/deploy/report/plan_text.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

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

void begin_ten(DeployFixture& fixture) {
  fixture.set_prod_live("orders-admin", "2.0.0");
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.10.0");
  fixture.set_prod_live("orders-billing", "1.9.0");
  fixture.set_prod_live("orders-billing", "1.10.0");
  fixture.add_stage_version("orders-cron", "0.0.1");
  fixture.set_prod_live("orders-export", "1.1.1");
  fixture.function("orders-export").latest.timeout = 30;
  fixture.set_prod_live("orders-fanout", "1.1.1", "bytes of prod");
  fixture.set_prod_live("orders-fanout", "1.2.0");
  fixture.add_stage_version("orders-fanout", "1.1.1", "bytes of stage");
  fixture.set_prod_live("orders-hooks", "1.1.1");
  fixture.simulation.point_live(prod_account, "orders-hooks", "$LATEST");
  fixture.add_stage_version("orders-import", "1.1.1");
  fixture.function("orders-import").latest.architectures = {"x86_64"};
  fixture.set_prod_live("orders-journal", "1.1.1");
  fixture.set_prod_live("orders-journal", "1.2.0");
  fixture.function("orders-journal").aliases.at("LIVE").routing_config = aws::AliasRoutingConfiguration{{{"1", 0.25}}};
}

const std::string ten = R"({"on_failure":"continue","lambdas":[
  {"name":"orders-admin","version":"2.0.0"},
  {"name":"orders-api","version":"1.10.0"},
  {"name":"orders-billing","version":"1.9.0"},
  {"name":"orders-cron","version":"0.0.1"},
  {"name":"orders-export","version":"1.1.1","configuration":"follow"},
  {"name":"orders-fanout","version":"1.1.1"},
  {"name":"orders-gone","version":"1.0.0"},
  {"name":"orders-hooks","version":"1.1.1"},
  {"name":"orders-import","version":"1.1.1"},
  {"name":"orders-journal","version":"1.2.0"}
]})";

TEST(PlanText, of_a_mixed_file_of_ten_functions) {
  DeployFixture fixture;
  begin_ten(fixture);
  EXPECT_EQ(to_text(fixture.plan(ten)),
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

TEST(Plan, only_reads) {
  DeployFixture fixture;
  begin_ten(fixture);
  fixture.plan(ten);
  for (const simulated_aws::Call& call : fixture.simulation.calls) EXPECT_FALSE(call.changes) << call.operation;
}

TEST(Plan, shows_exactly_what_apply_does) {
  DeployFixture fixture;
  begin_ten(fixture);
  const Plan plan = fixture.plan(ten);
  const Report report = fixture.apply(ten);
  ASSERT_EQ(plan.functions.size(), report.functions.size());
  for (std::size_t i = 0; i < plan.functions.size(); ++i) {
    EXPECT_EQ(plan.functions[i].action, report.functions[i].action) << plan.functions[i].name.text();
    EXPECT_EQ(plan.functions[i].code_sha256, report.functions[i].planned.code_sha256);
    if (!plan.functions[i].refusal) continue;
    ASSERT_TRUE(report.functions[i].error);
    EXPECT_EQ(plan.functions[i].refusal->what, report.functions[i].error->what);
  }
}

}  // namespace
}  // namespace martlet::deploy
