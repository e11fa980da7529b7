#include "code_pipeline_handlers.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<DeletePipelineResponse> delete_pipeline(Pipelines& pipelines, Call& call, DeletePipelineRequest& request) {
  const ServiceResult<Pipeline*> pipeline = pipelines.find(call, request.name);
  if (!pipeline && pipeline.error().code != "PipelineNotFoundException") return std::unexpected(pipeline.error());
  if (pipeline) pipelines.remove(**pipeline);
  return DeletePipelineResponse{};
}

}  // namespace martlet::cloud::code_pipeline
