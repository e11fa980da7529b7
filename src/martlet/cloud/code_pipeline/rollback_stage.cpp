#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"
#include "stage_lookup.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<RollbackStageResponse> rollback_stage(Pipelines& pipelines, Call& call, RollbackStageRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.pipeline_name, request.stage_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  const ServiceResult<std::size_t> stage = stage_named(**pipeline, request.stage_name);
  if (!stage) return std::unexpected(stage.error());
  if (*stage == 0)
    return service_error(400, "UnableToRollbackStageException",
                         "The stage " + request.stage_name + " has source actions and can't be rolled back.");
  const std::optional<Execution> target = pipelines.find_execution(**pipeline, request.target_pipeline_execution_id);
  if (!target)
    return service_error(400, "PipelineExecutionNotFoundException",
                         "The pipeline execution " + request.target_pipeline_execution_id + " was not found.");
  if (target->is_rollback() || target->pipeline.version != (*pipeline)->row.declaration.version ||
      !has_succeeded_in(*target, request.stage_name))
    return service_error(400, "PipelineExecutionOutdatedException", "The pipeline execution " + target->id + " can't be rolled back to.");
  Trigger trigger{.type = "ManualRollback", .detail = call.identity.caller.arn, .rollback_of = target->id, .stage = *stage};
  return RollbackStageResponse{pipelines.start(**pipeline, std::move(trigger), call.now).id};
}

}  // namespace martlet::cloud::code_pipeline
