
#include <martlet/deploy/input/user_parameters.hpp>

#include "testing/pipeline_scene.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;
using aws::failure_type::configuration_error, aws::failure_type::permission_error;

std::string both_at(const std::string& version) {
  return R"({"lambdas":[{"name":"orders-api","version":")" + version + R"("},{"name":"orders-web","version":")" + version + R"("}]})";
}

// Both functions run 1.0.0; 1.0.1 and 1.0.2 exist, too. Each execution has its own artifact.
struct TwoFunctions : Scene {
  TwoFunctions() {
    for (const char* name : {"orders-api", "orders-web"}) {
      for (const char* version : {"1.0.1", "1.0.2", "1.0.0"}) runs(name, version);
    }
  }
  std::string event_that_wants(const std::string& version) {
    artifact_key = "orders/definition/" + version;
    define(both_at(version));
    start();
    return event();
  }
  std::string lives() { return live("orders-api") + live("orders-web"); }
};

TEST(LateEvent, of_a_job_that_timed_out_does_not_undo_what_a_newer_execution_deployed) {
  TwoFunctions scene;
  const std::string late = scene.event_that_wants("1.0.1");
  scene.simulation.loop.run_until(scene.simulation.loop.now() + 21min);  // Lambda has delayed the event, and the action has failed
  ASSERT_EQ(scene.invoke(scene.event_that_wants("1.0.2")).told, "success") << scene.output();
  ASSERT_EQ(scene.lives(), "22");
  const int changes = scene.simulation.changes();
  EXPECT_EQ(scene.invoke(late).told, "nothing");
  EXPECT_EQ(scene.lives(), "22");
  EXPECT_EQ(scene.simulation.changes(), changes);
  EXPECT_NE(scene.output().find("this event is late: execution "), std::string::npos) << scene.output();
}

TEST(LateEvent, of_a_first_round_does_not_undo_what_the_next_execution_deployed) {
  TwoFunctions scene;
  for (const char* name : {"orders-api", "orders-web"}) scene.below_has(name, "1.0.9");
  scene.simulation.function(here, "orders-web").publish_time = 20min;  // longer than an invocation can last
  const std::string first = scene.event_that_wants("1.0.9");
  ASSERT_EQ(scene.invoke(first).told, "continuation") << scene.output();
  ASSERT_EQ(scene.invoke().told, "success") << scene.output();
  ASSERT_EQ(scene.lives(), "44");
  ASSERT_EQ(scene.invoke(scene.event_that_wants("1.0.2")).told, "success");
  EXPECT_EQ(scene.invoke(first).told, "nothing");
  EXPECT_EQ(scene.lives(), "22");
}

TEST(LateEvent, changes_nothing_where_a_newer_execution_has_reached_the_action_beside_it) {
  TwoFunctions scene;
  scene.pipeline.mode = simulated_aws::SimulatedCodePipeline::Mode::parallel;
  const std::string older = scene.event_that_wants("1.0.1");
  ASSERT_EQ(scene.invoke(scene.event_that_wants("1.0.2")).told, "success");
  EXPECT_EQ(scene.invoke(older).told, "failure");
  EXPECT_EQ(scene.lives(), "22");
  EXPECT_NE(scene.failure().message.find("which has reached this action"), std::string::npos) << scene.failure().message;
}

TEST(LateEvent, is_asked_for_once_more_right_before_live_moves) {
  TwoFunctions scene;
  for (const char* name : {"orders-api", "orders-web"}) scene.below_has(name, "1.0.9");
  scene.artifact_key = "orders/definition/1.0.9";
  scene.define(both_at("1.0.9"));
  const std::string execution = scene.start();
  scene.simulation.after_effect = [&](const simulated_aws::Call& call) {
    if (call.operation == "PublishVersion") scene.pipeline.stop(execution, true);
  };
  EXPECT_EQ(scene.invoke().told, "nothing");
  EXPECT_EQ(scene.lives(), "33");
  EXPECT_EQ(scene.simulation.count("UpdateAlias"), 0);
  EXPECT_GT(scene.simulation.count("PublishVersion"), 0);
}

TEST(LateEvent, is_found_out_before_the_first_write) {
  TwoFunctions scene;
  scene.below_has("orders-api", "1.0.9");
  scene.below_has("orders-web", "1.0.9");
  scene.user_parameters.insert(1, R"("records":"s3://records",)");
  const std::string late = scene.event_that_wants("1.0.9");
  scene.simulation.loop.run_until(scene.simulation.loop.now() + 21min);
  EXPECT_EQ(scene.invoke(late).told, "nothing");
  for (const simulated_aws::Call& call : scene.simulation.calls) EXPECT_FALSE(call.changes) << call.operation;
}

TEST(LateEvent, while_an_execution_is_stopped_the_action_that_runs_may_end) {
  TwoFunctions scene;
  const std::string event = scene.event_that_wants("1.0.1");
  const auto name = execution_in(scene.pipeline.job()->data.action_configuration->configuration.at("UserParameters"));
  const std::string execution = name->execution;
  scene.pipeline.stop(execution, false);
  EXPECT_EQ(scene.invoke(event).told, "success") << scene.output();
  EXPECT_EQ(scene.pipeline.execution(execution).status, "Stopped");
}

TEST(Execution, is_asked_of_codepipeline_where_the_parameters_do_not_name_it) {
  TwoFunctions scene;
  scene.user_parameters = R"({"prefix":"orders-"})";
  ASSERT_EQ(scene.invoke(scene.event_that_wants("1.0.1")).told, "success") << scene.output();
  EXPECT_EQ(scene.simulation.count("GetJobDetails"), 1);
  const std::string late = scene.event_that_wants("1.0.0");
  scene.simulation.loop.run_until(scene.simulation.loop.now() + 21min);
  EXPECT_EQ(scene.invoke(late).told, "nothing");
  EXPECT_EQ(scene.lives(), "11");
}

TEST(Execution, that_is_unknown_fails_the_job_with_what_to_add) {
  TwoFunctions scene;
  scene.pipeline.tells_context = false;
  for (const char* parameters : {R"({"prefix":"orders-"})", R"({"prefix":"orders-","pipeline":"orders","execution":"#{unknown.Variable}"})",
                                 R"({"prefix":"orders-","execution":"11111111-aaaa-bbbb-cccc-222222222222"})"}) {
    scene.user_parameters = parameters;
    EXPECT_EQ(scene.invoke(scene.event_that_wants("1.0.1")).told, "failure") << parameters;
    EXPECT_EQ(scene.failure().type, configuration_error);
    EXPECT_TRUE(scene.failure().message.ends_with(
        R"(add "pipeline":"NAME","execution":"#{codepipeline.PipelineExecutionId}" to the UserParameters)"))
        << scene.failure().message;
  }
  EXPECT_EQ(scene.simulation.changes(), 0);
}

TEST(Execution, is_named_beside_a_parameter_too) {
  TwoFunctions scene;
  scene.pipeline.tells_context = false;
  scene.parameters.parameters["/martlet-deployer/orders"] = R"({"prefix":"orders-"})";
  scene.user_parameters =
      R"({"parameter":"/martlet-deployer/orders","pipeline":"orders","execution":"#{codepipeline.PipelineExecutionId}"})";
  EXPECT_EQ(scene.invoke(scene.event_that_wants("1.0.1")).told, "success") << scene.output();
}

TEST(Execution, is_checked_also_where_codepipeline_tells_no_configuration_of_actions) {
  TwoFunctions scene;
  scene.pipeline.tells_input = false;
  const std::string event = scene.event_that_wants("1.0.1");
  EXPECT_EQ(scene.invoke(event).told, "success") << scene.output();
  ASSERT_EQ(scene.invoke(scene.event_that_wants("1.0.2")).told, "success");
  EXPECT_EQ(scene.invoke(event).told, "nothing");
  EXPECT_EQ(scene.lives(), "22");
}

TEST(Execution, that_may_not_be_asked_for_changes_nothing_and_names_the_permission) {
  for (const char* operation : {"GetPipelineExecution", "ListPipelineExecutions", "ListActionExecutions"}) {
    TwoFunctions scene;
    scene.pipeline.denied = {operation};
    EXPECT_EQ(scene.invoke(scene.event_that_wants("1.0.1")).told, "failure");
    EXPECT_EQ(scene.failure().type, permission_error) << scene.failure().message;
    EXPECT_NE(scene.failure().message.find(
                  "the deployer's role needs codepipeline:GetPipelineExecution, ListPipelineExecutions and ListActionExecutions"),
              std::string::npos)
        << scene.failure().message;
    EXPECT_EQ(scene.simulation.changes(), 0);
  }
}

}  // namespace
}  // namespace martlet::deploy::pipeline
