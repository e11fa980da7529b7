#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<StopPipelineExecutionResponse> stop_pipeline_execution(Pipelines& pipelines, Call& call,
                                                                     StopPipelineExecutionRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.pipeline_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  Execution* execution = (*pipeline)->running.find(request.pipeline_execution_id);
  const bool abandons = request.abandon.value_or(false);
  if (!execution || !execution->is_unfinished())
    return service_error(400, "PipelineExecutionNotStoppableException",
                         "The pipeline execution " + request.pipeline_execution_id + " cannot be stopped: it is not in progress.");
  if (execution->status == Execution::Status::stopping && (execution->abandons || !abandons))
    return service_error(400, "DuplicatedStopRequestException", "The pipeline execution " + execution->id + " is already being stopped.");
  stop(*execution, abandons, request.reason.value_or(""), call.now);
  pipelines.save_execution(**pipeline, *execution);
  pipelines.schedule_advance(**pipeline);
  return StopPipelineExecutionResponse{execution->id};
}

}  // namespace martlet::cloud::code_pipeline
