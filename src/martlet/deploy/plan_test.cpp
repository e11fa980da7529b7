#include <martlet/deploy/testing/deploy_fixture.hpp>
#include <martlet/deploy/testing/ten_functions.hpp>

namespace martlet::deploy {
namespace {

TEST(Plan, only_reads) {
  DeployFixture fixture;
  add_ten_functions(fixture);
  fixture.plan(ten_functions);
  for (const simulated_aws::Call& call : fixture.simulation.calls) EXPECT_FALSE(call.changes) << call.operation;
}

TEST(Plan, shows_exactly_what_apply_does) {
  DeployFixture fixture;
  add_ten_functions(fixture);
  const Plan plan = fixture.plan(ten_functions);
  const Report report = fixture.apply(ten_functions);
  ASSERT_EQ(plan.functions.size(), report.functions.size());
  for (std::size_t i = 0; i < plan.functions.size(); ++i) {
    EXPECT_EQ(plan.functions[i].action, report.functions[i].action) << plan.functions[i].name.text();
    EXPECT_EQ(plan.functions[i].code_sha256, report.functions[i].planned.code_sha256);
    if (!plan.functions[i].refusal) continue;
    ASSERT_TRUE(report.functions[i].error);
    EXPECT_EQ(plan.functions[i].refusal->what, report.functions[i].error->what);
  }
}

TEST(Plan, notes_that_the_role_differs_between_two_versions) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.function("orders-api").latest.role = "arn:aws:iam::222222222222:role/other";
  fixture.set_prod_live("orders-api", "1.1.1");
  const Plan plan = fixture.plan(DeployFixture::of("orders-api", "1.0.0"));
  EXPECT_EQ(plan.functions[0].notes, std::vector<std::string>{"the role differs between the two versions"});
}

}  // namespace
}  // namespace martlet::deploy
