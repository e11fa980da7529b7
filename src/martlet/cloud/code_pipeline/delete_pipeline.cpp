#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<DeletePipelineResponse> delete_pipeline(Pipelines& pipelines, Call& call, DeletePipelineRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.name);
  if (!pipeline && pipeline.error().code != "PipelineNotFoundException") return std::unexpected(pipeline.error());
  if (pipeline) pipelines.remove(**pipeline);
  return DeletePipelineResponse{};
}

}  // namespace martlet::cloud::code_pipeline
