#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"
#include "pipeline_state_response.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::GetPipelineStateResponse> get_pipeline_state(Pipelines& pipelines, Call& call, aws::GetPipelineStateRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.name);
  if (!pipeline) return std::unexpected(pipeline.error());
  return pipeline_state_response(**pipeline);
}

}  // namespace martlet::cloud::code_pipeline
