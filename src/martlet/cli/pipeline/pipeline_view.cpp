#include "pipeline_view.hpp"

#include <algorithm>

#include <martlet/aws/code_pipeline/code_pipeline_listings.hpp>

namespace martlet::cli {
namespace {

std::string text_of(const std::optional<std::string>& text) { return text.value_or(""); }

void take_error(ActionView& action, const std::optional<aws::ActionError>& error) {
  if (!error) return;
  action.error_code = error->code;
  action.error_message = text_of(error->message);
}

ActionView action_view(const aws::ActionState& state) {
  ActionView action{.name = state.action_name};
  if (state.current_revision) action.revision = state.current_revision->revision_id;
  action.url = text_of(state.entity_url);
  if (!state.latest_execution) return action;
  const aws::ActionExecution& latest = *state.latest_execution;
  action.id = text_of(latest.action_execution_id);
  action.status = text_of(latest.status);
  action.summary = text_of(latest.summary);
  action.token = text_of(latest.token);
  action.changed = latest.last_status_change.value_or(0);
  if (latest.external_execution_url) action.url = *latest.external_execution_url;
  take_error(action, latest.error_details);
  return action;
}

StageView stage_view(const aws::StageState& state) {
  StageView stage{.name = state.stage_name};
  stage.is_transition_disabled = state.inbound_transition_state && !state.inbound_transition_state->enabled;
  if (state.latest_execution) {
    stage.execution = state.latest_execution->pipeline_execution_id;
    stage.status = state.latest_execution->status;
  }
  for (const aws::StageExecution& waiting : state.inbound_executions) stage.waiting.push_back(waiting.pipeline_execution_id);
  if (stage.waiting.empty() && state.inbound_execution) stage.waiting.push_back(state.inbound_execution->pipeline_execution_id);
  for (const aws::ActionState& action : state.action_states) stage.actions.push_back(action_view(action));
  return stage;
}

PipelineView view_of(const aws::GetPipelineStateResponse& state) {
  PipelineView view{.name = state.pipeline_name};
  for (const aws::StageState& stage : state.stage_states) view.stages.push_back(stage_view(stage));
  return view;
}

std::string function_of(const aws::ActionExecutionDetail& detail) {
  if (!detail.input || !detail.input->action_type_id || detail.input->action_type_id->provider != "Lambda") return {};
  const auto& configuration =
      detail.input->resolved_configuration.empty() ? detail.input->configuration : detail.input->resolved_configuration;
  const auto name = configuration.find("FunctionName");
  return name == configuration.end() ? std::string() : name->second;
}

// Adds `detail`, and keeps what only the pipeline's state has: an approval's token, and an error that the listing lacks.
void take_detail(ActionView& action, const aws::ActionExecutionDetail& detail) {
  if (action.id != detail.action_execution_id)
    action = ActionView{.name = action.name, .id = detail.action_execution_id, .url = action.url};
  action.status = detail.status;
  action.changed = detail.last_update_time.value_or(0);
  action.function = function_of(detail);
  if (!detail.output || !detail.output->execution_result) return;
  const aws::ActionExecutionResult& result = *detail.output->execution_result;
  if (result.external_execution_summary) action.summary = *result.external_execution_summary;
  if (result.external_execution_url) action.url = *result.external_execution_url;
  take_error(action, result.error_details);
}

// `details` has the newest first, so the first one of an action is its latest attempt.
void keep_only(StageView& stage, const std::vector<aws::ActionExecutionDetail>& details) {
  for (ActionView& action : stage.actions) {
    const auto detail = std::ranges::find_if(
        details, [&](const aws::ActionExecutionDetail& one) { return one.stage_name == stage.name && one.action_name == action.name; });
    if (detail == details.end())
      action = ActionView{.name = action.name};
    else
      take_detail(action, *detail);
  }
}

void keep_only_details(PipelineView& view, const std::vector<aws::ActionExecutionDetail>& details) {
  for (StageView& stage : view.stages) keep_only(stage, details);
  for (StageView& stage : view.stages) {
    if (stage.execution != view.execution->pipeline_execution_id) stage.status.clear();
    stage.execution = view.execution->pipeline_execution_id;
  }
}

Task<aws::Outcome<std::optional<std::string>>> newest_execution(aws::CodePipeline& pipelines, std::string name) {
  aws::ListPipelineExecutionsRequest request{.pipeline_name = std::move(name), .max_results = 1, .next_token = std::nullopt};
  Task<aws::Outcome<aws::ListPipelineExecutionsResponse>> call = pipelines.list_pipeline_executions(std::move(request));
  aws::Outcome<aws::ListPipelineExecutionsResponse> listed = co_await std::move(call);
  if (!listed) co_return std::unexpected(std::move(listed.error()));
  std::optional<std::string> id;
  if (!listed->pipeline_execution_summaries.empty()) id = listed->pipeline_execution_summaries.front().pipeline_execution_id;
  co_return id;
}

Task<aws::Outcome<aws::PipelineExecution>> read_one(aws::CodePipeline& pipelines, std::string name, std::string id) {
  aws::GetPipelineExecutionRequest request{std::move(name), std::move(id)};
  Task<aws::Outcome<aws::GetPipelineExecutionResponse>> call = pipelines.get_pipeline_execution(std::move(request));
  aws::Outcome<aws::GetPipelineExecutionResponse> outcome = co_await std::move(call);
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return std::move(outcome->pipeline_execution);
}

Task<aws::Outcome<PipelineView>> read_state(aws::CodePipeline& pipelines, std::string name) {
  aws::GetPipelineStateRequest request{std::move(name)};
  Task<aws::Outcome<aws::GetPipelineStateResponse>> call = pipelines.get_pipeline_state(std::move(request));
  aws::Outcome<aws::GetPipelineStateResponse> state = co_await std::move(call);
  if (!state) co_return std::unexpected(std::move(state.error()));
  co_return view_of(*state);
}

}  // namespace

bool has_ended(const std::string& status) {
  return status != aws::execution_status::in_progress && status != aws::execution_status::stopping;
}

Task<aws::Outcome<PipelineView>> read_pipeline(aws::CodePipeline& pipelines, std::string name) {
  aws::Outcome<PipelineView> view = co_await read_state(pipelines, name);
  if (!view) co_return view;
  aws::Outcome<std::optional<std::string>> newest = co_await newest_execution(pipelines, name);
  if (!newest) co_return std::unexpected(std::move(newest.error()));
  if (!*newest) co_return view;
  aws::Outcome<aws::PipelineExecution> execution = co_await read_one(pipelines, name, **newest);
  if (!execution) co_return std::unexpected(std::move(execution.error()));
  view->execution = *std::move(execution);
  co_return view;
}

Task<aws::Outcome<PipelineView>> read_execution(aws::CodePipeline& pipelines, std::string name, std::string id) {
  // Reads the status before the actions, so that an end is never shown without its last actions.
  aws::Outcome<aws::PipelineExecution> execution = co_await read_one(pipelines, name, id);
  if (!execution) co_return std::unexpected(std::move(execution.error()));
  aws::Outcome<PipelineView> view = co_await read_state(pipelines, name);
  if (!view) co_return view;
  view->execution = *std::move(execution);
  aws::ListActionExecutionsRequest request;
  request.pipeline_name = std::move(name);
  request.filter.emplace().pipeline_execution_id = std::move(id);
  aws::Outcome<std::vector<aws::ActionExecutionDetail>> details = co_await aws::all_action_executions(pipelines, std::move(request));
  if (!details) co_return std::unexpected(std::move(details.error()));
  keep_only_details(*view, *details);
  co_return view;
}

}  // namespace martlet::cli
