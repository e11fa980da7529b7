#include "execution_progress.hpp"

#include <gtest/gtest.h>

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

PipelineState pipeline(const std::string& mode) {
  PipelineState state{.account = "111111111111", .region = "eu-central-1"};
  state.declaration.name = "deploy";
  state.declaration.execution_mode = mode;
  state.declaration.stages = {{"Source", {action("Definition", "Source", "CodeCommit")}},
                              {"Approval", {action("Approve", "Approval", "Manual")}},
                              {"Deploy", {action("Deploy", "Invoke", "Lambda"), action("Check", "Invoke", "Lambda", 2)}}};
  return state;
}

Execution& begin(PipelineState& state) {
  const std::int64_t number = std::ssize(state.executions) + 1;
  Execution execution{.id = "e" + std::to_string(number), .number = number, .pipeline = state.declaration, .started = noon};
  state.executions.push_back(execution);
  return state.executions.back();
}

// Ends the only attempt that is in progress.
std::vector<PendingAction> end_one(PipelineState& state, std::size_t index, RunStatus status = RunStatus::succeeded) {
  Execution& execution = state.executions[index];
  EXPECT_TRUE(end_action(execution, execution.actions.back().id, {.status = status}, noon + 1min));
  return advance(state, noon + 1min);
}

TEST(ExecutionProgress, an_execution_goes_through_its_stages_and_run_orders) {
  PipelineState state = pipeline("QUEUED");
  begin(state);
  EXPECT_EQ(advance(state, noon).size(), 1u);
  EXPECT_EQ(state.executions[0].actions.back().action, "Definition");
  EXPECT_EQ(end_one(state, 0).size(), 1u);
  EXPECT_EQ(state.executions[0].actions.back().action, "Approve");
  end_one(state, 0);
  EXPECT_EQ(state.executions[0].actions.back().action, "Deploy");
  end_one(state, 0);
  EXPECT_EQ(state.executions[0].actions.back().action, "Check");
  EXPECT_TRUE(end_one(state, 0).empty());
  EXPECT_EQ(state.executions[0].status, ExecutionStatus::succeeded);
}

TEST(ExecutionProgress, a_failed_action_fails_the_stage_and_the_execution_and_admits_the_next_execution) {
  PipelineState state = pipeline("QUEUED");
  begin(state);
  begin(state);
  EXPECT_EQ(advance(state, noon).size(), 1u);  // the second waits before the first stage
  EXPECT_TRUE(state.executions[1].is_waiting);
  EXPECT_EQ(end_one(state, 0, RunStatus::failed).size(), 1u);
  EXPECT_EQ(state.executions[0].status, ExecutionStatus::failed);
  EXPECT_FALSE(state.executions[1].is_waiting);
}

TEST(ExecutionProgress, queued_executions_do_not_overtake_each_other) {
  PipelineState state = pipeline("QUEUED");
  begin(state);
  advance(state, noon);
  end_one(state, 0);  // waits for its approval
  begin(state);
  begin(state);
  advance(state, noon);
  end_one(state, 1);
  end_one(state, 2);
  EXPECT_TRUE(state.executions[1].is_waiting);
  EXPECT_TRUE(state.executions[2].is_waiting);
  end_one(state, 0);
  EXPECT_FALSE(state.executions[1].is_waiting);
  EXPECT_TRUE(state.executions[2].is_waiting);
}

TEST(ExecutionProgress, a_newer_execution_supersedes_a_waiting_one_but_not_one_in_the_stage) {
  PipelineState state = pipeline("SUPERSEDED");
  begin(state);
  advance(state, noon);
  end_one(state, 0);  // inside Approval
  for (std::size_t newer : {1u, 2u}) {
    begin(state);
    advance(state, noon);
    end_one(state, newer);
  }
  EXPECT_EQ(state.executions[0].status, ExecutionStatus::in_progress);
  EXPECT_EQ(state.executions[1].status, ExecutionStatus::superseded);
  EXPECT_TRUE(state.executions[2].is_waiting);
}

TEST(ExecutionProgress, a_disabled_transition_keeps_executions_waiting) {
  PipelineState state = pipeline("SUPERSEDED");
  state.disabled_transitions.insert("Approval");
  begin(state);
  advance(state, noon);
  EXPECT_TRUE(end_one(state, 0).empty());
  EXPECT_TRUE(state.executions[0].is_waiting);
  state.disabled_transitions.clear();
  EXPECT_EQ(advance(state, noon).size(), 1u);
}

TEST(ExecutionProgress, parallel_executions_do_not_wait_for_each_other) {
  PipelineState state = pipeline("PARALLEL");
  begin(state);
  begin(state);
  EXPECT_EQ(advance(state, noon).size(), 2u);
}

TEST(ExecutionProgress, stopping_waits_for_running_actions_unless_they_are_abandoned) {
  PipelineState state = pipeline("QUEUED");
  begin(state);
  advance(state, noon);
  stop(state.executions[0], false, "mistake", noon);
  advance(state, noon);
  EXPECT_EQ(state.executions[0].status, ExecutionStatus::stopping);
  end_one(state, 0);
  EXPECT_EQ(state.executions[0].status, ExecutionStatus::stopped);
  begin(state);
  advance(state, noon);
  stop(state.executions[1], true, "mistake", noon);
  advance(state, noon);
  EXPECT_EQ(state.executions[1].status, ExecutionStatus::stopped);
  EXPECT_EQ(state.executions[1].actions.back().status, RunStatus::abandoned);
}

TEST(ExecutionProgress, a_retry_repeats_only_the_failed_actions) {
  PipelineState state = pipeline("QUEUED");
  state.declaration.stages[2].actions[1].run_order = 1;
  begin(state);
  advance(state, noon);
  end_one(state, 0);
  end_one(state, 0);
  Execution& execution = state.executions[0];
  ASSERT_EQ(execution.actions.size(), 4u);
  end_action(execution, execution.actions[2].id, {}, noon);
  end_action(execution, execution.actions[3].id, {.status = RunStatus::failed}, noon);
  advance(state, noon);
  EXPECT_EQ(execution.status, ExecutionStatus::failed);
  retry_stage(execution, false, noon);
  EXPECT_EQ(advance(state, noon).size(), 1u);
  EXPECT_EQ(execution.actions.back().action, "Check");
}

TEST(ExecutionProgress, a_job_without_a_result_fails_after_twenty_minutes) {
  PipelineState state = pipeline("QUEUED");
  state.declaration.stages.erase(state.declaration.stages.begin() + 1);
  begin(state);
  advance(state, noon);
  end_one(state, 0);
  EXPECT_EQ(end_late_actions(state, noon + 2min), noon + 21min);
  EXPECT_EQ(end_late_actions(state, noon + 21min), std::nullopt);
  advance(state, noon + 21min);
  EXPECT_EQ(state.executions[0].status, ExecutionStatus::failed);
  EXPECT_NE(state.executions[0].actions.back().error_message.find("failed to return a result"), std::string::npos);
}

TEST(ExecutionProgress, variables_are_resolved_and_an_unknown_one_fails_the_action) {
  PipelineState state = pipeline("QUEUED");
  state.declaration.stages.erase(state.declaration.stages.begin() + 1);
  state.declaration.stages[0].actions[0].variables_namespace = "src";
  state.declaration.stages[1].actions[0].configuration = Texts{{"UserParameters", "#{codepipeline.PipelineExecutionId}/#{src.CommitId}"}};
  state.declaration.stages[1].actions[1].configuration = Texts{{"UserParameters", "#{src.Nothing}"}};
  begin(state);
  advance(state, noon);
  Execution& execution = state.executions[0];
  end_action(execution, execution.actions[0].id, {.variables = Texts{{"CommitId", "abc"}}}, noon);
  advance(state, noon);
  EXPECT_EQ(execution.actions[1].configuration.at("UserParameters"), "e1/abc");
  end_one(state, 0);
  EXPECT_EQ(execution.status, ExecutionStatus::failed);
  EXPECT_EQ(execution.actions.back().error_message, "The variable reference #{src.Nothing} could not be resolved.");
}

TEST(ExecutionProgress, an_attempt_ends_only_once) {
  PipelineState state = pipeline("QUEUED");
  begin(state);
  advance(state, noon);
  const std::string run = state.executions[0].actions[0].id;
  EXPECT_TRUE(end_action(state.executions[0], run, {}, noon));
  EXPECT_FALSE(end_action(state.executions[0], run, {.status = RunStatus::failed}, noon));
}

}  // namespace
}  // namespace martlet::cloud::code_pipeline
