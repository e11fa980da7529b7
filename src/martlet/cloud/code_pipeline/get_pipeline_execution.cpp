#include "execution_responses.hpp"

#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::GetPipelineExecutionResponse> get_pipeline_execution(Pipelines& pipelines, Call& call,
                                                                        aws::GetPipelineExecutionRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.pipeline_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  const std::optional<Execution> execution = pipelines.find_execution(**pipeline, request.pipeline_execution_id);
  if (!execution)
    return service_error(400, "PipelineExecutionNotFoundException",
                         "The pipeline execution " + request.pipeline_execution_id + " was not found.");
  return aws::GetPipelineExecutionResponse{execution_of(*execution)};
}

}  // namespace martlet::cloud::code_pipeline
