#include <algorithm>

#include <martlet/cloud/api/unix_time.hpp>

#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"
#include "stage_lookup.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::PutApprovalResultResponse> put_approval_result(Pipelines& pipelines, Call& call,
                                                                  aws::PutApprovalResultRequest& request) {
  const ServiceResult<Pipeline*> pipeline =
      permitted_pipeline(pipelines, call, request.pipeline_name, request.stage_name + "/" + request.action_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  const ServiceResult<std::size_t> stage = stage_named(**pipeline, request.stage_name);
  if (!stage) return std::unexpected(stage.error());
  const std::vector<ActionDeclaration>& actions = (*pipeline)->row.declaration.stages[*stage].actions;
  if (std::ranges::find(actions, request.action_name, &ActionDeclaration::name) == actions.end())
    return service_error(400, "ActionNotFoundException",
                         "The stage '" + request.stage_name + "' does not have an action with name '" + request.action_name + "'");
  const Pipelines::Job open = pipelines.find_job(call.account(), request.token);
  if (!open.run || open.pipeline != *pipeline || open.run->stage != request.stage_name || open.run->action != request.action_name)
    return service_error(400, "InvalidApprovalTokenException", "The approval token is not valid: it was answered, or has expired.");
  const bool is_approved = request.result.status == "Approved";
  open.run->updated_by = call.identity.caller.arn;
  ActionResult result{.status = is_approved ? ActionRun::Status::succeeded : ActionRun::Status::failed, .summary = request.result.summary};
  if (!is_approved)
    result.error_message =
        "Rejected by " + call.identity.caller.arn + (request.result.summary.empty() ? "" : ": " + request.result.summary);
  end_action(*open.execution, open.run->id, std::move(result), call.now);
  pipelines.save_execution(**pipeline, *open.execution);
  pipelines.schedule_advance(**pipeline);
  return aws::PutApprovalResultResponse{unix_seconds(call.now)};
}

}  // namespace martlet::cloud::code_pipeline
