#include "execution_progress.hpp"

#include <gtest/gtest.h>

#include "action_timeouts.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

using namespace std::chrono_literals;
using ExecutionStatus = Execution::Status;
using RunStatus = ActionRun::Status;
using Texts = std::map<std::string, std::string>;

const WallTime noon{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1} + 12h};

ActionDeclaration action(const std::string& name, const std::string& category, const std::string& provider, int order = 1) {
  ActionDeclaration declared;
  declared.name = name;
  declared.action_type_id = {category, "AWS", provider, "1"};
  declared.run_order = order;
  return declared;
}

RunningPipeline pipeline(const std::string& mode) {
  RunningPipeline running{.account = "111111111111", .region = "eu-central-1"};
  running.declaration.name = "deploy";
  running.declaration.execution_mode = mode;
  running.declaration.stages = {{"Source", {action("Definition", "Source", "CodeCommit")}},
                                {"Approval", {action("Approve", "Approval", "Manual")}},
                                {"Deploy", {action("Deploy", "Invoke", "Lambda"), action("Check", "Invoke", "Lambda", 2)}}};
  return running;
}

Execution& begin(RunningPipeline& running) {
  const std::int64_t number = std::ssize(running.executions) + 1;
  Execution execution{.id = "e" + std::to_string(number), .number = number, .pipeline = running.declaration, .started = noon};
  running.executions.push_back(execution);
  return running.executions.back();
}

// Ends the only attempt that is in progress.
std::vector<PendingAction> end_one(RunningPipeline& running, std::size_t index, RunStatus status = RunStatus::succeeded) {
  Execution& execution = running.executions[index];
  EXPECT_TRUE(end_action(execution, execution.actions.back().id, {.status = status}, noon + 1min));
  return advance(running, noon + 1min);
}

TEST(ExecutionProgress, an_execution_goes_through_its_stages_and_run_orders) {
  RunningPipeline running = pipeline("QUEUED");
  begin(running);
  EXPECT_EQ(advance(running, noon).size(), 1u);
  EXPECT_EQ(running.executions[0].actions.back().action, "Definition");
  EXPECT_EQ(end_one(running, 0).size(), 1u);
  EXPECT_EQ(running.executions[0].actions.back().action, "Approve");
  end_one(running, 0);
  EXPECT_EQ(running.executions[0].actions.back().action, "Deploy");
  end_one(running, 0);
  EXPECT_EQ(running.executions[0].actions.back().action, "Check");
  EXPECT_TRUE(end_one(running, 0).empty());
  EXPECT_EQ(running.executions[0].status, ExecutionStatus::succeeded);
}

TEST(ExecutionProgress, a_failed_action_fails_the_stage_and_the_execution_and_admits_the_next_execution) {
  RunningPipeline running = pipeline("QUEUED");
  begin(running);
  begin(running);
  EXPECT_EQ(advance(running, noon).size(), 1u);  // the second waits before the first stage
  EXPECT_TRUE(running.executions[1].is_waiting);
  EXPECT_EQ(end_one(running, 0, RunStatus::failed).size(), 1u);
  EXPECT_EQ(running.executions[0].status, ExecutionStatus::failed);
  EXPECT_FALSE(running.executions[1].is_waiting);
}

TEST(ExecutionProgress, queued_executions_do_not_overtake_each_other) {
  RunningPipeline running = pipeline("QUEUED");
  begin(running);
  advance(running, noon);
  end_one(running, 0);  // waits for its approval
  begin(running);
  begin(running);
  advance(running, noon);
  end_one(running, 1);
  end_one(running, 2);
  EXPECT_TRUE(running.executions[1].is_waiting);
  EXPECT_TRUE(running.executions[2].is_waiting);
  end_one(running, 0);
  EXPECT_FALSE(running.executions[1].is_waiting);
  EXPECT_TRUE(running.executions[2].is_waiting);
}

TEST(ExecutionProgress, a_newer_execution_supersedes_a_waiting_one_but_not_one_in_the_stage) {
  RunningPipeline running = pipeline("SUPERSEDED");
  begin(running);
  advance(running, noon);
  end_one(running, 0);  // inside Approval
  for (std::size_t newer : {1u, 2u}) {
    begin(running);
    advance(running, noon);
    end_one(running, newer);
  }
  EXPECT_EQ(running.executions[0].status, ExecutionStatus::in_progress);
  EXPECT_EQ(running.executions[1].status, ExecutionStatus::superseded);
  EXPECT_TRUE(running.executions[2].is_waiting);
}

TEST(ExecutionProgress, a_disabled_transition_keeps_executions_waiting) {
  RunningPipeline running = pipeline("SUPERSEDED");
  running.disabled_transitions.insert("Approval");
  begin(running);
  advance(running, noon);
  EXPECT_TRUE(end_one(running, 0).empty());
  EXPECT_TRUE(running.executions[0].is_waiting);
  running.disabled_transitions.clear();
  EXPECT_EQ(advance(running, noon).size(), 1u);
}

TEST(ExecutionProgress, parallel_executions_do_not_wait_for_each_other) {
  RunningPipeline running = pipeline("PARALLEL");
  begin(running);
  begin(running);
  EXPECT_EQ(advance(running, noon).size(), 2u);
}

TEST(ExecutionProgress, stopping_waits_for_running_actions_unless_they_are_abandoned) {
  RunningPipeline running = pipeline("QUEUED");
  begin(running);
  advance(running, noon);
  stop(running.executions[0], false, "mistake", noon);
  advance(running, noon);
  EXPECT_EQ(running.executions[0].status, ExecutionStatus::stopping);
  end_one(running, 0);
  EXPECT_EQ(running.executions[0].status, ExecutionStatus::stopped);
  begin(running);
  advance(running, noon);
  stop(running.executions[1], true, "mistake", noon);
  advance(running, noon);
  EXPECT_EQ(running.executions[1].status, ExecutionStatus::stopped);
  EXPECT_EQ(running.executions[1].actions.back().status, RunStatus::abandoned);
}

TEST(ExecutionProgress, a_retry_repeats_only_the_failed_actions) {
  RunningPipeline running = pipeline("QUEUED");
  running.declaration.stages[2].actions[1].run_order = 1;
  begin(running);
  advance(running, noon);
  end_one(running, 0);
  end_one(running, 0);
  Execution& execution = running.executions[0];
  ASSERT_EQ(execution.actions.size(), 4u);
  end_action(execution, execution.actions[2].id, {}, noon);
  end_action(execution, execution.actions[3].id, {.status = RunStatus::failed}, noon);
  advance(running, noon);
  EXPECT_EQ(execution.status, ExecutionStatus::failed);
  retry_stage(execution, false, noon);
  EXPECT_EQ(advance(running, noon).size(), 1u);
  EXPECT_EQ(execution.actions.back().action, "Check");
}

TEST(ExecutionProgress, a_job_without_a_result_fails_after_twenty_minutes) {
  RunningPipeline running = pipeline("QUEUED");
  running.declaration.stages.erase(running.declaration.stages.begin() + 1);
  begin(running);
  advance(running, noon);
  end_one(running, 0);
  EXPECT_EQ(end_late_actions(running, noon + 2min), noon + 21min);
  EXPECT_EQ(end_late_actions(running, noon + 21min), std::nullopt);
  advance(running, noon + 21min);
  EXPECT_EQ(running.executions[0].status, ExecutionStatus::failed);
  EXPECT_NE(running.executions[0].actions.back().error_message.find("failed to return a result"), std::string::npos);
}

TEST(ExecutionProgress, variables_are_resolved_and_an_unknown_one_fails_the_action) {
  RunningPipeline running = pipeline("QUEUED");
  running.declaration.stages.erase(running.declaration.stages.begin() + 1);
  running.declaration.stages[0].actions[0].variables_namespace = "src";
  running.declaration.stages[1].actions[0].configuration = Texts{{"UserParameters", "#{codepipeline.PipelineExecutionId}/#{src.CommitId}"}};
  running.declaration.stages[1].actions[1].configuration = Texts{{"UserParameters", "#{src.Nothing}"}};
  begin(running);
  advance(running, noon);
  Execution& execution = running.executions[0];
  end_action(execution, execution.actions[0].id, {.variables = Texts{{"CommitId", "abc"}}}, noon);
  advance(running, noon);
  EXPECT_EQ(execution.actions[1].configuration.at("UserParameters"), "e1/abc");
  end_one(running, 0);
  EXPECT_EQ(execution.status, ExecutionStatus::failed);
  EXPECT_EQ(execution.actions.back().error_message, "The variable reference #{src.Nothing} could not be resolved.");
}

TEST(ExecutionProgress, an_attempt_ends_only_once) {
  RunningPipeline running = pipeline("QUEUED");
  begin(running);
  advance(running, noon);
  const std::string run = running.executions[0].actions[0].id;
  EXPECT_TRUE(end_action(running.executions[0], run, {}, noon));
  EXPECT_FALSE(end_action(running.executions[0], run, {.status = RunStatus::failed}, noon));
}

}  // namespace
}  // namespace martlet::cloud::code_pipeline
