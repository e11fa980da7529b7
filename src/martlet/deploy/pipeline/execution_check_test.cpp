// Tests of the check that a job's execution is still the current one, and of events that Lambda delivers late or twice.
#include <martlet/deploy/input/user_parameters.hpp>

#include "testing/pipeline_fixture.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;
using aws::failure_type::configuration_error, aws::failure_type::permission_error;

std::string definition_with_both_at(const std::string& version) {
  return R"({"lambdas":[{"name":"orders-api","version":")" + version + R"("},{"name":"orders-web","version":")" + version + R"("}]})";
}

// Both functions run 1.0.0; 1.0.1 and 1.0.2 exist, too. Each execution has its own artifact.
struct TwoFunctions : PipelineFixture {
  TwoFunctions() {
    for (const char* name : {"orders-api", "orders-web"}) {
      for (const char* version : {"1.0.1", "1.0.2", "1.0.0"}) set_prod_live(name, version);
    }
  }
  std::string event_for_version(const std::string& version) {
    artifact_key = "orders/definition/" + version;
    define(definition_with_both_at(version));
    start();
    return event();
  }
  std::string live_versions() { return live("orders-api") + live("orders-web"); }
};

TEST(ExecutionCheck, a_late_event_of_a_job_that_timed_out_does_not_undo_a_newer_execution) {
  TwoFunctions fixture;
  const std::string late = fixture.event_for_version("1.0.1");
  fixture.simulation.loop.run_until(fixture.simulation.loop.now() + 21min);  // Lambda has delayed the event, and the action has failed
  ASSERT_EQ(fixture.invoke(fixture.event_for_version("1.0.2")).reported, "success") << fixture.output();
  ASSERT_EQ(fixture.live_versions(), "22");
  const int changes = fixture.simulation.changes();
  EXPECT_EQ(fixture.invoke(late).reported, "nothing");
  EXPECT_EQ(fixture.live_versions(), "22");
  EXPECT_EQ(fixture.simulation.changes(), changes);
  EXPECT_NE(fixture.output().find("this event is late: execution "), std::string::npos) << fixture.output();
}

TEST(ExecutionCheck, a_late_event_of_a_first_invocation_does_not_undo_the_next_execution) {
  TwoFunctions fixture;
  for (const char* name : {"orders-api", "orders-web"}) fixture.add_stage_version(name, "1.0.9");
  fixture.simulation.function(prod_account, "orders-web").publish_time = 20min;  // longer than an invocation can last
  const std::string first = fixture.event_for_version("1.0.9");
  ASSERT_EQ(fixture.invoke(first).reported, "continuation") << fixture.output();
  ASSERT_EQ(fixture.invoke().reported, "success") << fixture.output();
  ASSERT_EQ(fixture.live_versions(), "44");
  ASSERT_EQ(fixture.invoke(fixture.event_for_version("1.0.2")).reported, "success");
  EXPECT_EQ(fixture.invoke(first).reported, "nothing");
  EXPECT_EQ(fixture.live_versions(), "22");
}

TEST(ExecutionCheck, prevents_changes_if_a_newer_execution_has_reached_the_same_action_in_parallel) {
  TwoFunctions fixture;
  fixture.pipeline.mode = simulated_aws::SimulatedCodePipeline::Mode::parallel;
  const std::string older = fixture.event_for_version("1.0.1");
  ASSERT_EQ(fixture.invoke(fixture.event_for_version("1.0.2")).reported, "success");
  EXPECT_EQ(fixture.invoke(older).reported, "failure");
  EXPECT_EQ(fixture.live_versions(), "22");
  EXPECT_NE(fixture.failure().message.find("which has reached this action"), std::string::npos) << fixture.failure().message;
}

TEST(ExecutionCheck, is_repeated_right_before_live_moves) {
  TwoFunctions fixture;
  for (const char* name : {"orders-api", "orders-web"}) fixture.add_stage_version(name, "1.0.9");
  fixture.artifact_key = "orders/definition/1.0.9";
  fixture.define(definition_with_both_at("1.0.9"));
  const std::string execution = fixture.start();
  fixture.simulation.after_effect = [&](const simulated_aws::Call& call) {
    if (call.operation == "PublishVersion") fixture.pipeline.stop(execution, true);
  };
  EXPECT_EQ(fixture.invoke().reported, "nothing");
  EXPECT_EQ(fixture.live_versions(), "33");
  EXPECT_EQ(fixture.simulation.count("UpdateAlias"), 0);
  EXPECT_GT(fixture.simulation.count("PublishVersion"), 0);
}

TEST(ExecutionCheck, detects_a_late_event_before_the_first_write) {
  TwoFunctions fixture;
  fixture.add_stage_version("orders-api", "1.0.9");
  fixture.add_stage_version("orders-web", "1.0.9");
  fixture.user_parameters.insert(1, R"("records":"s3://records",)");
  const std::string late = fixture.event_for_version("1.0.9");
  fixture.simulation.loop.run_until(fixture.simulation.loop.now() + 21min);
  EXPECT_EQ(fixture.invoke(late).reported, "nothing");
  for (const simulated_aws::Call& call : fixture.simulation.calls) EXPECT_FALSE(call.changes) << call.operation;
}

TEST(ExecutionCheck, lets_the_running_action_of_a_stopping_execution_end) {
  TwoFunctions fixture;
  const std::string event = fixture.event_for_version("1.0.1");
  const auto name = execution_in(fixture.pipeline.job()->data.action_configuration->configuration.at("UserParameters"));
  const std::string execution = name->execution;
  fixture.pipeline.stop(execution, false);
  EXPECT_EQ(fixture.invoke(event).reported, "success") << fixture.output();
  EXPECT_EQ(fixture.pipeline.execution(execution).status, "Stopped");
}

TEST(ExecutionCheck, a_job_that_is_delivered_twice_changes_nothing_the_second_time) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.define(api_111);
  const std::string event = fixture.event();
  EXPECT_EQ(fixture.invoke(event).successes, 1);
  const int changes = fixture.simulation.changes();
  const auto again = fixture.invoke(event);
  EXPECT_EQ(again.reported, "nothing");
  EXPECT_EQ(again.successes + again.failures, 0);
  EXPECT_EQ(fixture.simulation.changes(), changes);
  for (const std::string& line : fixture.lines) EXPECT_EQ(line.find("\"ERROR\""), std::string::npos) << line;
}

TEST(ExecutionCheck, requests_the_execution_from_codepipeline_if_the_parameters_do_not_name_it) {
  TwoFunctions fixture;
  fixture.user_parameters = R"({"prefix":"orders-"})";
  ASSERT_EQ(fixture.invoke(fixture.event_for_version("1.0.1")).reported, "success") << fixture.output();
  EXPECT_EQ(fixture.simulation.count("GetJobDetails"), 1);
  const std::string late = fixture.event_for_version("1.0.0");
  fixture.simulation.loop.run_until(fixture.simulation.loop.now() + 21min);
  EXPECT_EQ(fixture.invoke(late).reported, "nothing");
  EXPECT_EQ(fixture.live_versions(), "11");
}

TEST(ExecutionCheck, fails_the_job_with_the_parameters_to_add_if_the_execution_is_unknown) {
  TwoFunctions fixture;
  fixture.pipeline.returns_context = false;
  for (const char* parameters : {R"({"prefix":"orders-"})", R"({"prefix":"orders-","pipeline":"orders","execution":"#{unknown.Variable}"})",
                                 R"({"prefix":"orders-","execution":"11111111-aaaa-bbbb-cccc-222222222222"})"}) {
    fixture.user_parameters = parameters;
    EXPECT_EQ(fixture.invoke(fixture.event_for_version("1.0.1")).reported, "failure") << parameters;
    EXPECT_EQ(fixture.failure().type, configuration_error);
    EXPECT_TRUE(fixture.failure().message.ends_with(
        R"(add "pipeline":"NAME","execution":"#{codepipeline.PipelineExecutionId}" to the UserParameters)"))
        << fixture.failure().message;
  }
  EXPECT_EQ(fixture.simulation.changes(), 0);
}

TEST(ExecutionCheck, accepts_an_execution_named_next_to_a_parameter) {
  TwoFunctions fixture;
  fixture.pipeline.returns_context = false;
  fixture.parameters.parameters["/martlet-deployer/orders"] = R"({"prefix":"orders-"})";
  fixture.user_parameters =
      R"({"parameter":"/martlet-deployer/orders","pipeline":"orders","execution":"#{codepipeline.PipelineExecutionId}"})";
  EXPECT_EQ(fixture.invoke(fixture.event_for_version("1.0.1")).reported, "success") << fixture.output();
}

TEST(ExecutionCheck, works_even_if_codepipeline_omits_the_configuration_of_actions) {
  TwoFunctions fixture;
  fixture.pipeline.returns_input = false;
  const std::string event = fixture.event_for_version("1.0.1");
  EXPECT_EQ(fixture.invoke(event).reported, "success") << fixture.output();
  ASSERT_EQ(fixture.invoke(fixture.event_for_version("1.0.2")).reported, "success");
  EXPECT_EQ(fixture.invoke(event).reported, "nothing");
  EXPECT_EQ(fixture.live_versions(), "22");
}

TEST(ExecutionCheck, prevents_changes_and_names_the_missing_permission_if_codepipeline_denies_it) {
  for (const char* operation : {"GetPipelineExecution", "ListPipelineExecutions", "ListActionExecutions"}) {
    TwoFunctions fixture;
    fixture.pipeline.denied = {operation};
    EXPECT_EQ(fixture.invoke(fixture.event_for_version("1.0.1")).reported, "failure");
    EXPECT_EQ(fixture.failure().type, permission_error) << fixture.failure().message;
    EXPECT_NE(fixture.failure().message.find(
                  "the deployer's role needs codepipeline:GetPipelineExecution, ListPipelineExecutions and ListActionExecutions"),
              std::string::npos)
        << fixture.failure().message;
    EXPECT_EQ(fixture.simulation.changes(), 0);
  }
}

}  // namespace
}  // namespace martlet::deploy::pipeline
