#include "execution_responses.hpp"

#include <martlet/cloud/api/unix_time.hpp>

#include "stage_lookup.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

std::optional<std::string> filled(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

aws::ExecutionTrigger trigger_of(const Execution& execution) { return {filled(execution.trigger_type), filled(execution.trigger_detail)}; }

std::string type_of(const Execution& execution) { return execution.is_rollback() ? "ROLLBACK" : "STANDARD"; }

aws::StageExecution stage_execution(const Execution& execution, const std::string& status) {
  return {execution.id, status, type_of(execution)};
}

bool is_source(const ActionDeclaration* action) { return action && action->action_type_id.category == "Source"; }

std::vector<aws::SourceRevision> sources_of(const Execution& execution) {
  std::vector<aws::SourceRevision> sources;
  for (const ActionRun& run : execution.actions) {
    if (is_source(execution.declaration_of(run)) && !run.external_id.empty())
      sources.push_back({run.action, run.external_id, filled(run.summary)});
  }
  return sources;
}

std::vector<aws::ActionArtifact> artifacts_of(const Execution& execution, const std::vector<std::string>& names) {
  std::vector<aws::ActionArtifact> artifacts;
  for (const std::string& name : names) {
    const auto stored = execution.artifacts.find(name);
    if (stored == execution.artifacts.end()) continue;
    artifacts.push_back({name, aws::S3Location{stored->second.bucket, stored->second.key}});
  }
  return artifacts;
}

std::vector<std::string> inputs_of(const ActionDeclaration& action) {
  std::vector<std::string> names;
  for (const ArtifactName& input : action.input_artifacts.value_or(std::vector<ArtifactName>())) names.push_back(input.name);
  return names;
}

aws::ActionExecution action_execution(const Execution& execution, const ActionRun& run) {
  aws::ActionExecution answer;
  answer.action_execution_id = run.id;
  answer.status = text_of(run.status);
  answer.summary = filled(run.summary);
  answer.last_status_change = unix_seconds(run.updated);
  const ActionDeclaration* action = execution.declaration_of(run);
  if (action && action->action_type_id.category == "Approval") answer.token = filled(run.job_id);
  answer.last_updated_by = filled(run.updated_by);
  answer.external_execution_id = filled(run.external_id);
  if (run.percent_complete >= 0) answer.percent_complete = run.percent_complete;
  if (!run.error_message.empty()) answer.error_details = aws::ActionError{run.error_code, run.error_message};
  return answer;
}

// Returns the latest attempt at an action in any execution.
std::pair<const Execution*, const ActionRun*> latest_run(const Pipeline& pipeline, const std::string& stage, const std::string& action) {
  std::pair<const Execution*, const ActionRun*> latest{};
  for (const Execution& execution : pipeline.state.executions) {
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
  if (is_source(&action) && !run->external_id.empty())
    state.current_revision = aws::ActionRevision{run->external_id, run->external_id, unix_seconds(run->updated)};
  return state;
}

std::vector<aws::StageExecution> inbound(const Pipeline& pipeline, const std::string& stage) {
  std::vector<aws::StageExecution> waiting;
  for (const Execution& execution : pipeline.state.executions) {
    if (execution.is_unfinished() && execution.is_waiting && execution.declared_stage().name == stage)
      waiting.push_back(stage_execution(execution, text_of(execution.status)));
  }
  return waiting;
}

}  // namespace

aws::PipelineExecution execution_of(const Execution& execution) {
  aws::PipelineExecution answer;
  answer.pipeline_name = execution.pipeline.name;
  answer.pipeline_version = execution.pipeline.version;
  answer.pipeline_execution_id = execution.id;
  answer.status = text_of(execution.status);
  answer.artifact_revisions.emplace();
  for (const auto& [name, artifact] : execution.artifacts) {
    if (!artifact.revision.empty()) answer.artifact_revisions->push_back({name, artifact.revision, filled(artifact.summary)});
  }
  answer.variables.emplace();
  for (const auto& [name, text] : execution.variables) answer.variables->push_back({name, text});
  answer.trigger = trigger_of(execution);
  answer.execution_mode = execution.pipeline.mode();
  answer.execution_type = type_of(execution);
  return answer;
}

aws::PipelineExecutionSummary summary_of(const Execution& execution) {
  aws::PipelineExecutionSummary summary;
  summary.pipeline_execution_id = execution.id;
  summary.status = text_of(execution.status);
  summary.start_time = unix_seconds(execution.started);
  summary.last_update_time = unix_seconds(execution.updated);
  summary.source_revisions = sources_of(execution);
  summary.trigger = trigger_of(execution);
  if (!execution.stop_reason.empty()) summary.stop_trigger = aws::StopExecutionTrigger{execution.stop_reason};
  summary.execution_mode = execution.pipeline.mode();
  summary.execution_type = type_of(execution);
  return summary;
}

aws::ActionExecutionDetail detail_of(const Pipeline& pipeline, const Execution& execution, const ActionRun& run) {
  aws::ActionExecutionDetail detail;
  detail.pipeline_execution_id = execution.id;
  detail.action_execution_id = run.id;
  detail.pipeline_version = execution.pipeline.version;
  detail.stage_name = run.stage;
  detail.action_name = run.action;
  detail.start_time = unix_seconds(run.started);
  detail.last_update_time = unix_seconds(run.updated);
  detail.status = text_of(run.status);
  aws::ActionExecutionInput input;
  if (const ActionDeclaration* action = execution.declaration_of(run)) {
    input.action_type_id = action->action_type_id;
    input.configuration = action->configuration.value_or(std::map<std::string, std::string>());
    input.input_artifacts = artifacts_of(execution, inputs_of(*action));
    input.variables_namespace = action->variables_namespace;
  }
  input.resolved_configuration = run.configuration;
  input.region = pipeline.state.region;
  detail.input = std::move(input);
  aws::ActionExecutionOutput output;
  output.output_artifacts = artifacts_of(execution, run.outputs);
  aws::ActionExecutionResult result{filled(run.external_id), filled(run.summary)};
  if (!run.error_message.empty()) result.error_details = aws::ActionError{run.error_code, run.error_message};
  output.execution_result = std::move(result);
  output.output_variables = run.output_variables;
  detail.output = std::move(output);
  return detail;
}

aws::GetPipelineStateResponse state_of(const Pipeline& pipeline) {
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
    state.inbound_transition_state = aws::TransitionState{!pipeline.state.disabled_transitions.contains(stage.name)};
    for (const ActionDeclaration& action : stage.actions) state.action_states.push_back(action_state(pipeline, stage.name, action));
    if (const Execution* latest = latest_in(pipeline, stage.name))
      state.latest_execution = stage_execution(*latest, status_in(*latest, stage.name));
    response.stage_states.push_back(std::move(state));
  }
  return response;
}

}  // namespace martlet::cloud::code_pipeline
