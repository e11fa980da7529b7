#include "action_timeouts.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include "execution_progress.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

constexpr std::chrono::minutes lambda_time{20};
constexpr std::chrono::days approval_time{7};
constexpr std::chrono::hours other_time{1};

std::string time_out_message(const ActionDeclaration* action, const ActionRun& run) {
  if (action && action->action_type_id.provider == "Lambda") {
    const auto name = run.configuration.find("FunctionName");
    return "The AWS Lambda function " + (name == run.configuration.end() ? std::string() : name->second) +
           " failed to return a result. Check the function to verify that it has permission to call the PutJobSuccessResult action and "
           "that it made a call to PutJobSuccessResult.";
  }
  return "The action " + run.action + " timed out.";
}

}  // namespace

WallTime deadline_of(const ActionDeclaration& action, WallTime now) {
  if (action.timeout_in_minutes) return now + std::chrono::minutes(*action.timeout_in_minutes);
  if (action.action_type_id.category == "Approval") return now + approval_time;
  return action.action_type_id.provider == "Lambda" ? now + lambda_time : now + other_time;
}

std::optional<WallTime> end_late_actions(RunningPipeline& pipeline, WallTime now) {
  std::optional<WallTime> next;
  for (Execution& execution : pipeline.executions) {
    if (!execution.is_unfinished()) continue;
    for (ActionRun& run : execution.actions) {
      if (run.status != ActionRun::Status::in_progress || !run.deadline) continue;
      if (*run.deadline > now) {
        next = std::min(next.value_or(*run.deadline), *run.deadline);
      } else {
        const std::string message = time_out_message(execution.declaration_of(run), run);
        end_action(execution, run.id, {.status = ActionRun::Status::failed, .error_code = "JobFailed", .error_message = message}, now);
      }
    }
  }
  return next;
}

}  // namespace martlet::cloud::code_pipeline
