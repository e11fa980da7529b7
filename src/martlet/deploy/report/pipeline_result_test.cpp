#include <martlet/deploy/report/pipeline_result.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

TEST(PipelineResult, of_a_completed_run_lists_the_changes) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  const auto result = success_result("job-1", fixture.apply(DeployFixture::of("orders-api", "1.1.1")));
  EXPECT_EQ(result.job_id, "job-1");
  EXPECT_EQ(result.execution_details->summary, "1 of 1: orders-api 1.0.0 (1) -> 1.1.1");
  EXPECT_EQ(result.execution_details->percent_complete, 100);
  EXPECT_EQ(result.execution_details->external_execution_id, fixture.options.id);
  EXPECT_EQ(result.output_variables->at("changed"), "1");
  EXPECT_EQ(result.output_variables->at("changes"), "orders-api 1.0.0 (1) -> 1.1.1");
  EXPECT_FALSE(result.continuation_token);
}

TEST(PipelineResult, of_a_failed_run_has_the_reason_for_each_function) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  const auto result = failure_result("job-1", fixture.apply(DeployFixture::of("orders-api", "1.1.1")));
  EXPECT_EQ(result.failure_details.type, "JobFailed");
  EXPECT_TRUE(
      result.failure_details.message.starts_with("0 of 1 functions run the requested version.\ndeploy.json:1:44: orders-api: version 1.1.1 "
                                                 "is in neither this account nor any source: "))
      << result.failure_details.message;
}

TEST(PipelineResult, of_a_run_that_ran_out_of_time_has_a_token_and_no_variables) {
  Report report;
  report.run = "20261126T000000.000Z-1a2b3c4d";
  report.is_finished = false;
  const WallTime begun = *from_iso8601("2026-11-26T00:00:00Z");
  const auto result = unfinished_result("job-1", report, Continuation{report.run, 2, begun});
  EXPECT_EQ(result.continuation_token, R"({"run":"20261126T000000.000Z-1a2b3c4d","round":2,"begun":"2026-11-26T00:00:00.000Z"})");
  EXPECT_FALSE(result.output_variables);
  const auto back = Continuation::parse(*result.continuation_token, begun + std::chrono::hours(23));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->run, report.run);
  EXPECT_EQ(back->round, 2);
  EXPECT_EQ(back->begun, begun);
  EXPECT_EQ(Continuation::parse(*result.continuation_token, begun + std::chrono::hours(25)).error().code, Code::timeout);
  EXPECT_EQ(Continuation::parse(*result.continuation_token, begun - std::chrono::hours(1)).error().code, Code::malformed);
  EXPECT_FALSE(Continuation::parse("another function's", begun));
  EXPECT_FALSE(Continuation::parse(R"({"run":"../../records","round":2,"begun":"2026-11-26T00:00:00.000Z"})", begun));
}

TEST(PipelineResult, stays_within_the_limits_of_codepipeline_for_ten_thousand_functions) {
  Report report;
  report.run = "20261126T000000Z-1";
  const Prefix prefix = *Prefix::parse("orders-");
  for (int i = 0; i < 10'000; ++i) {
    PlannedFunction planned{*FunctionName::parse("orders-" + std::string(50, 'x') + std::to_string(i), prefix), *Version::parse("1.1.1")};
    FunctionOutcome outcome{planned};
    outcome.action = Action::failed;
    outcome.progress = Progress::failed;
    outcome.error = Error{Code::denied, "not allowed \u2013 at all", {}, {}};
    report.functions.push_back(std::move(outcome));
  }
  const auto success = success_result("job-1", report);
  EXPECT_LE(success.execution_details->summary->size(), 2048u);
  std::size_t bytes = 0;
  for (const auto& [name, value] : *success.output_variables) bytes += name.size() + value.size();
  EXPECT_LE(bytes, 122'880u);
  const auto failure = failure_result("job-1", report);
  EXPECT_LE(failure.failure_details.message.size(), 5000u);
  EXPECT_TRUE(failure.failure_details.message.ends_with("..."));
  EXPECT_EQ(failure.failure_details.type, "PermissionError");
}

TEST(PipelineResult, of_an_invalid_definition_is_a_configuration_error) {
  const auto result = failure_result("job-1", "deploy.json:1:1: the file is empty", Code::malformed);
  EXPECT_EQ(result.failure_details.type, "ConfigurationError");
  EXPECT_EQ(result.failure_details.message, "deploy.json:1:1: the file is empty");
}

}  // namespace
}  // namespace martlet::deploy
