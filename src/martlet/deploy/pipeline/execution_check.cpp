#include "execution_check.hpp"

#include <algorithm>

#include <martlet/aws/code_pipeline/code_pipeline_listings.hpp>

namespace martlet::deploy::pipeline {
namespace {

using Actions = std::vector<aws::ActionExecutionDetail>;

Error late_event(const ExecutionName& execution, const std::string& why) {
  return {Code::conflict,
          "this event is late: execution " + execution.execution + " of the pipeline " + execution.pipeline + ' ' + why,
          {},
          "nothing more was changed; to deploy what it asked for, start a new execution"};
}

Error unknown_execution_state(const ExecutionName& execution, const aws::Failure& failure) {
  Error error = aws::to_error(failure);
  error.what = "could not find out whether execution " + execution.execution + " still runs this action: " + error.what;
  if (aws::is_denied(failure))
    error.next =
        "the deployer's role needs codepipeline:GetPipelineExecution, ListPipelineExecutions and ListActionExecutions on the pipeline " +
        execution.pipeline;
  return error;
}

// Returns whether `configured` is the function's name or ARN, possibly with a qualifier.
bool names_function(const std::string& configured, const std::string& name) {
  const std::size_t at = configured.find(":function:");
  const std::string rest = at == std::string::npos ? configured : configured.substr(at + 10);
  return rest.substr(0, rest.find(':')) == name;
}

const std::string* value_of(const std::map<std::string, std::string>& map, const char* key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

bool invokes(const aws::ActionExecutionDetail& one, const JobAction& action) {
  const std::string* function = one.input ? value_of(one.input->configuration, "FunctionName") : nullptr;
  return function && names_function(*function, action.function_name);
}

bool has_parameters(const aws::ActionExecutionDetail& one, const JobAction& action) {
  const std::string* parameters = one.input ? value_of(one.input->resolved_configuration, "UserParameters") : nullptr;
  return parameters && *parameters == action.user_parameters;
}

// Keeps the matching actions, or all if none matches, since a member that CodePipeline omits must not hide the action.
template <class Fits>
void narrow(Actions& actions, Fits fits) {
  if (std::any_of(actions.begin(), actions.end(), fits)) std::erase_if(actions, [&](const auto& one) { return !fits(one); });
}

// Returns all attempts of this job's action.
Actions ours_of(Actions actions, const JobAction& action) {
  if (!action.action_execution_id.empty()) {
    std::erase_if(actions, [&](const auto& one) { return one.action_execution_id != action.action_execution_id; });
    return actions;
  }
  narrow(actions, [&](const auto& one) { return invokes(one, action); });
  narrow(actions, [&](const auto& one) { return has_parameters(one, action); });
  return actions;
}

Task<aws::Outcome<Actions>> actions_of(aws::CodePipeline& code_pipeline, ExecutionName execution) {
  aws::ListActionExecutionsRequest request;
  request.pipeline_name = execution.pipeline;
  request.filter.emplace();
  request.filter->pipeline_execution_id = execution.execution;
  return aws::all_action_executions(code_pipeline, std::move(request));
}

Task<aws::Outcome<std::string>> status_of(aws::CodePipeline& code_pipeline, ExecutionName execution) {
  aws::GetPipelineExecutionRequest request;
  request.pipeline_name = execution.pipeline;
  request.pipeline_execution_id = execution.execution;
  aws::Outcome<aws::GetPipelineExecutionResponse> outcome = co_await code_pipeline.get_pipeline_execution(std::move(request));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return outcome->pipeline_execution.status;
}

// Returns the executions that began after this one and may have reached the action. CodePipeline lists the newest execution first.
Task<aws::Outcome<std::vector<std::string>>> newer_than(aws::CodePipeline& code_pipeline, ExecutionName execution) {
  aws::ListPipelineExecutionsRequest request;
  request.pipeline_name = execution.pipeline;
  std::vector<std::string> newer;
  auto take = [&](const aws::PipelineExecutionSummary& one) {
    if (one.pipeline_execution_id == execution.execution) return false;
    if (one.status != aws::execution_status::superseded) newer.push_back(one.pipeline_execution_id);  // superseded while it waited
    return true;
  };
  aws::Outcome<void> listed = co_await aws::for_each_item(code_pipeline, &aws::CodePipeline::list_pipeline_executions, aws::execution_pages,
                                                          std::move(request), take);
  if (!listed) co_return std::unexpected(std::move(listed.error()));
  co_return newer;
}

bool is_same_action(const aws::ActionExecutionDetail& a, const aws::ActionExecutionDetail& b) {
  return a.stage_name == b.stage_name && a.action_name == b.action_name;
}

Task<Result<void>> check_newer(aws::CodePipeline& code_pipeline, ExecutionName execution, aws::ActionExecutionDetail ours) {
  aws::Outcome<std::vector<std::string>> newer = co_await newer_than(code_pipeline, execution);
  if (!newer) co_return std::unexpected(unknown_execution_state(execution, newer.error()));
  for (const std::string& other : *newer) {
    ExecutionName newer_one{execution.pipeline, other};
    aws::Outcome<Actions> actions = co_await actions_of(code_pipeline, std::move(newer_one));
    if (!actions) co_return std::unexpected(unknown_execution_state(execution, actions.error()));
    const auto is_same = [&](const auto& one) { return is_same_action(one, ours); };
    if (std::any_of(actions->begin(), actions->end(), is_same))
      co_return std::unexpected(late_event(execution, "was followed by execution " + other + ", which has reached this action"));
  }
  co_return Result<void>();
}

}  // namespace

Task<Result<void>> check_execution(aws::CodePipeline& code_pipeline, JobAction action) {
  const ExecutionName execution = action.execution;
  aws::Outcome<std::string> status = co_await status_of(code_pipeline, execution);
  if (!status && status.error().code == "PipelineExecutionNotFoundException")
    co_return std::unexpected(late_event(execution, "is not known to CodePipeline"));
  if (!status) co_return std::unexpected(unknown_execution_state(execution, status.error()));
  // While an execution is stopping, actions in progress may still finish.
  const bool is_running = *status == aws::execution_status::in_progress || *status == aws::execution_status::stopping;
  if (!is_running) co_return std::unexpected(late_event(execution, "is " + *status));
  aws::Outcome<Actions> actions = co_await actions_of(code_pipeline, execution);
  if (!actions) co_return std::unexpected(unknown_execution_state(execution, actions.error()));
  const Actions ours = ours_of(*std::move(actions), action);
  const auto running =
      std::find_if(ours.begin(), ours.end(), [](const auto& one) { return one.status == aws::action_status::in_progress; });
  if (running == ours.end())
    co_return std::unexpected(late_event(execution, "no longer runs this action" + (ours.empty() ? "" : ": it is " + ours.front().status)));
  aws::ActionExecutionDetail detail = *running;
  co_return co_await check_newer(code_pipeline, execution, std::move(detail));
}

}  // namespace martlet::deploy::pipeline
