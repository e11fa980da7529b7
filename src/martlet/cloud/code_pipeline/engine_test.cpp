#include "engine.hpp"

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

PipelineRecord pipeline(const std::string& mode) {
  PipelineRecord record{.account = "111111111111", .region = "eu-central-1"};
  record.declaration.name = "deploy";
  record.declaration.execution_mode = mode;
  record.declaration.stages = {{"Source", {action("Definition", "Source", "CodeCommit")}},
                               {"Approval", {action("Approve", "Approval", "Manual")}},
                               {"Deploy", {action("Deploy", "Invoke", "Lambda"), action("Check", "Invoke", "Lambda", 2)}}};
  return record;
}

Execution& begin(PipelineRecord& record) {
  const std::int64_t number = std::ssize(record.executions) + 1;
  Execution execution{.id = "e" + std::to_string(number), .number = number, .pipeline = record.declaration, .started = noon};
  record.executions.push_back(execution);
  return record.executions.back();
}

// Ends the only attempt that is in progress.
std::vector<Start> end_one(PipelineRecord& record, std::size_t index, RunStatus status = RunStatus::succeeded) {
  Execution& execution = record.executions[index];
  EXPECT_TRUE(end_action(execution, execution.actions.back().id, {.status = status}, noon + 1min));
  return advance(record, noon + 1min);
}

TEST(Engine, an_execution_goes_through_its_stages_and_run_orders) {
  PipelineRecord record = pipeline("QUEUED");
  begin(record);
  EXPECT_EQ(advance(record, noon).size(), 1u);
  EXPECT_EQ(record.executions[0].actions.back().action, "Definition");
  EXPECT_EQ(end_one(record, 0).size(), 1u);
  EXPECT_EQ(record.executions[0].actions.back().action, "Approve");
  end_one(record, 0);
  EXPECT_EQ(record.executions[0].actions.back().action, "Deploy");
  end_one(record, 0);
  EXPECT_EQ(record.executions[0].actions.back().action, "Check");
  EXPECT_TRUE(end_one(record, 0).empty());
  EXPECT_EQ(record.executions[0].status, ExecutionStatus::succeeded);
}

TEST(Engine, a_failed_action_fails_stage_and_execution_and_lets_the_next_in) {
  PipelineRecord record = pipeline("QUEUED");
  begin(record);
  begin(record);
  EXPECT_EQ(advance(record, noon).size(), 1u);  // the second waits before the first stage
  EXPECT_TRUE(record.executions[1].is_waiting);
  EXPECT_EQ(end_one(record, 0, RunStatus::failed).size(), 1u);
  EXPECT_EQ(record.executions[0].status, ExecutionStatus::failed);
  EXPECT_FALSE(record.executions[1].is_waiting);
}

TEST(Engine, queued_executions_do_not_overtake) {
  PipelineRecord record = pipeline("QUEUED");
  begin(record);
  advance(record, noon);
  end_one(record, 0);  // waits for its approval
  begin(record);
  begin(record);
  advance(record, noon);
  end_one(record, 1);
  end_one(record, 2);
  EXPECT_TRUE(record.executions[1].is_waiting);
  EXPECT_TRUE(record.executions[2].is_waiting);
  end_one(record, 0);
  EXPECT_FALSE(record.executions[1].is_waiting);
  EXPECT_TRUE(record.executions[2].is_waiting);
}

TEST(Engine, a_newer_execution_supersedes_one_that_waits_but_none_inside) {
  PipelineRecord record = pipeline("SUPERSEDED");
  begin(record);
  advance(record, noon);
  end_one(record, 0);  // inside Approval
  for (std::size_t newer : {1u, 2u}) {
    begin(record);
    advance(record, noon);
    end_one(record, newer);
  }
  EXPECT_EQ(record.executions[0].status, ExecutionStatus::in_progress);
  EXPECT_EQ(record.executions[1].status, ExecutionStatus::superseded);
  EXPECT_TRUE(record.executions[2].is_waiting);
}

TEST(Engine, a_closed_transition_keeps_executions_waiting) {
  PipelineRecord record = pipeline("SUPERSEDED");
  record.closed_transitions.insert("Approval");
  begin(record);
  advance(record, noon);
  EXPECT_TRUE(end_one(record, 0).empty());
  EXPECT_TRUE(record.executions[0].is_waiting);
  record.closed_transitions.clear();
  EXPECT_EQ(advance(record, noon).size(), 1u);
}

TEST(Engine, parallel_executions_know_no_locks) {
  PipelineRecord record = pipeline("PARALLEL");
  begin(record);
  begin(record);
  EXPECT_EQ(advance(record, noon).size(), 2u);
}

TEST(Engine, stopping_waits_for_what_runs_unless_it_is_abandoned) {
  PipelineRecord record = pipeline("QUEUED");
  begin(record);
  advance(record, noon);
  stop(record.executions[0], false, "mistake", noon);
  advance(record, noon);
  EXPECT_EQ(record.executions[0].status, ExecutionStatus::stopping);
  end_one(record, 0);
  EXPECT_EQ(record.executions[0].status, ExecutionStatus::stopped);
  begin(record);
  advance(record, noon);
  stop(record.executions[1], true, "mistake", noon);
  advance(record, noon);
  EXPECT_EQ(record.executions[1].status, ExecutionStatus::stopped);
  EXPECT_EQ(record.executions[1].actions.back().status, RunStatus::abandoned);
}

TEST(Engine, a_retry_repeats_the_failed_actions_alone) {
  PipelineRecord record = pipeline("QUEUED");
  record.declaration.stages[2].actions[1].run_order = 1;
  begin(record);
  advance(record, noon);
  end_one(record, 0);
  end_one(record, 0);
  Execution& execution = record.executions[0];
  ASSERT_EQ(execution.actions.size(), 4u);
  end_action(execution, execution.actions[2].id, {}, noon);
  end_action(execution, execution.actions[3].id, {.status = RunStatus::failed}, noon);
  advance(record, noon);
  EXPECT_EQ(execution.status, ExecutionStatus::failed);
  retry_stage(execution, false, noon);
  EXPECT_EQ(advance(record, noon).size(), 1u);
  EXPECT_EQ(execution.actions.back().action, "Check");
}

TEST(Engine, a_job_without_a_result_fails_after_twenty_minutes) {
  PipelineRecord record = pipeline("QUEUED");
  record.declaration.stages.erase(record.declaration.stages.begin() + 1);
  begin(record);
  advance(record, noon);
  end_one(record, 0);
  EXPECT_EQ(end_late_actions(record, noon + 2min), noon + 21min);
  EXPECT_EQ(end_late_actions(record, noon + 21min), std::nullopt);
  advance(record, noon + 21min);
  EXPECT_EQ(record.executions[0].status, ExecutionStatus::failed);
  EXPECT_NE(record.executions[0].actions.back().error_message.find("failed to return a result"), std::string::npos);
}

TEST(Engine, variables_are_resolved_and_an_unknown_one_fails_the_action) {
  PipelineRecord record = pipeline("QUEUED");
  record.declaration.stages.erase(record.declaration.stages.begin() + 1);
  record.declaration.stages[0].actions[0].variables_namespace = "src";
  record.declaration.stages[1].actions[0].configuration = Texts{{"UserParameters", "#{codepipeline.PipelineExecutionId}/#{src.CommitId}"}};
  record.declaration.stages[1].actions[1].configuration = Texts{{"UserParameters", "#{src.Nothing}"}};
  begin(record);
  advance(record, noon);
  Execution& execution = record.executions[0];
  end_action(execution, execution.actions[0].id, {.variables = Texts{{"CommitId", "abc"}}}, noon);
  advance(record, noon);
  EXPECT_EQ(execution.actions[1].configuration.at("UserParameters"), "e1/abc");
  end_one(record, 0);
  EXPECT_EQ(execution.status, ExecutionStatus::failed);
  EXPECT_EQ(execution.actions.back().error_message, "The variable reference #{src.Nothing} could not be resolved.");
}

TEST(Engine, an_attempt_ends_once) {
  PipelineRecord record = pipeline("QUEUED");
  begin(record);
  advance(record, noon);
  const std::string run = record.executions[0].actions[0].id;
  EXPECT_TRUE(end_action(record.executions[0], run, {}, noon));
  EXPECT_FALSE(end_action(record.executions[0], run, {.status = RunStatus::failed}, noon));
}

}  // namespace
}  // namespace martlet::cloud::code_pipeline
