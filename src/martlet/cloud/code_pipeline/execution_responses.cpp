#include "execution_responses.hpp"

#include <martlet/cloud/api/unix_time.hpp>

namespace martlet::cloud::code_pipeline {
namespace {

aws::ExecutionTrigger trigger_of(const Execution& execution) { return {filled(execution.trigger_type), filled(execution.trigger_detail)}; }

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

}  // namespace

std::optional<std::string> filled(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

std::string type_of(const Execution& execution) { return execution.is_rollback() ? "ROLLBACK" : "STANDARD"; }

aws::PipelineExecution execution_of(const Execution& execution) {
  aws::PipelineExecution response;
  response.pipeline_name = execution.pipeline.name;
  response.pipeline_version = execution.pipeline.version;
  response.pipeline_execution_id = execution.id;
  response.status = text_of(execution.status);
  response.artifact_revisions.emplace();
  for (const auto& [name, artifact] : execution.artifacts) {
    if (!artifact.revision.empty()) response.artifact_revisions->push_back({name, artifact.revision, filled(artifact.summary)});
  }
  response.variables.emplace();
  for (const auto& [name, text] : execution.variables) response.variables->push_back({name, text});
  response.trigger = trigger_of(execution);
  response.execution_mode = execution.pipeline.mode();
  response.execution_type = type_of(execution);
  return response;
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
  input.region = pipeline.running.region;
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

}  // namespace martlet::cloud::code_pipeline
