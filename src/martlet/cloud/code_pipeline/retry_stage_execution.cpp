#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"
#include "stage_lookup.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<RetryStageExecutionResponse> retry_stage_execution(Pipelines& pipelines, Call& call, RetryStageExecutionRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.pipeline_name, request.stage_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  const ServiceResult<std::size_t> stage = stage_named(**pipeline, request.stage_name);
  if (!stage) return std::unexpected(stage.error());
  Execution* execution = (*pipeline)->running.find(request.pipeline_execution_id);
  const Execution* latest = latest_in(**pipeline, request.stage_name);
  if (!execution || execution != latest)
    return service_error(
        400, "NotLatestPipelineExecutionException",
        "The pipeline execution " + request.pipeline_execution_id + " is not the latest in the stage " + request.stage_name + ".");
  const bool is_over = execution->status == Execution::Status::failed || execution->status == Execution::Status::stopped;
  if (!is_over || execution->declared_stage().name != request.stage_name || execution->is_waiting)
    return service_error(400, "StageNotRetryableException",
                         "The stage " + request.stage_name + " has not failed in the pipeline execution " + execution->id + ".");
  retry_stage(*execution, request.retry_mode == "ALL_ACTIONS", call.now);
  pipelines.save_execution(**pipeline, *execution);
  pipelines.schedule_advance(**pipeline);
  return RetryStageExecutionResponse{execution->id};
}

}  // namespace martlet::cloud::code_pipeline
