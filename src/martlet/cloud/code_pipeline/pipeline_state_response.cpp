#include "pipeline_state_response.hpp"

#include <martlet/cloud/api/unix_time.hpp>

#include "execution_responses.hpp"
#include "stage_lookup.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

aws::StageExecution stage_execution(const Execution& execution, const std::string& status) {
  return {execution.id, status, type_of(execution)};
}

aws::ActionExecution action_execution(const Execution& execution, const ActionRun& run) {
  aws::ActionExecution result;
  result.action_execution_id = run.id;
  result.status = text_of(run.status);
  result.summary = filled(run.summary);
  result.last_status_change = unix_seconds(run.updated);
  const ActionDeclaration* action = execution.declaration_of(run);
  if (action && action->action_type_id.category == "Approval") result.token = filled(run.job_id);
  result.last_updated_by = filled(run.updated_by);
  result.external_execution_id = filled(run.external_id);
  if (run.percent_complete >= 0) result.percent_complete = run.percent_complete;
  if (!run.error_message.empty()) result.error_details = aws::ActionError{run.error_code, run.error_message};
  return result;
}

// Returns the latest attempt at an action in any execution.
std::pair<const Execution*, const ActionRun*> latest_run(const Pipeline& pipeline, const std::string& stage, const std::string& action) {
  std::pair<const Execution*, const ActionRun*> latest{};
  for (const Execution& execution : pipeline.running.executions) {
    for (const ActionRun& run : execution.actions) {
      if (run.stage != stage || run.action != action) continue;
      if (!latest.second || latest.second->started <= run.started) latest = {&execution, &run};
    }
  }
  return latest;
}

aws::ActionState action_state(const Pipeline& pipeline, const std::string& stage, const ActionDeclaration& action) {
  aws::ActionState state;
  state.action_name = action.name;
  const auto [execution, run] = latest_run(pipeline, stage, action.name);
  if (!run) return state;
  state.latest_execution = action_execution(*execution, *run);
  if (action.action_type_id.category == "Source" && !run->external_id.empty())
    state.current_revision = aws::ActionRevision{run->external_id, run->external_id, unix_seconds(run->updated)};
  return state;
}

std::vector<aws::StageExecution> inbound(const Pipeline& pipeline, const std::string& stage) {
  std::vector<aws::StageExecution> waiting;
  for (const Execution& execution : pipeline.running.executions) {
    if (execution.is_unfinished() && execution.is_waiting && execution.declared_stage().name == stage)
      waiting.push_back(stage_execution(execution, text_of(execution.status)));
  }
  return waiting;
}

}  // namespace

aws::GetPipelineStateResponse pipeline_state_response(const Pipeline& pipeline) {
  aws::GetPipelineStateResponse response;
  response.pipeline_name = pipeline.row.name;
  response.pipeline_version = pipeline.row.declaration.version;
  response.created = unix_seconds(pipeline.row.created);
  response.updated = unix_seconds(pipeline.row.updated);
  for (const StageDeclaration& stage : pipeline.row.declaration.stages) {
    aws::StageState state;
    state.stage_name = stage.name;
    state.inbound_executions = inbound(pipeline, stage.name);
    if (!state.inbound_executions.empty()) state.inbound_execution = state.inbound_executions.front();
    state.inbound_transition_state = aws::TransitionState{!pipeline.running.disabled_transitions.contains(stage.name)};
    for (const ActionDeclaration& action : stage.actions) state.action_states.push_back(action_state(pipeline, stage.name, action));
    if (const Execution* latest = latest_in(pipeline, stage.name))
      state.latest_execution = stage_execution(*latest, status_in(*latest, stage.name));
    response.stage_states.push_back(std::move(state));
  }
  return response;
}

}  // namespace martlet::cloud::code_pipeline
