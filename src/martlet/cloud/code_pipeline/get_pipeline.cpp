#include <martlet/cloud/api/unix_time.hpp>

#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<GetPipelineResponse> get_pipeline(Pipelines& pipelines, Call& call, GetPipelineRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.name);
  if (!pipeline) return std::unexpected(pipeline.error());
  const PipelineRow& row = (*pipeline)->row;
  if (request.version && request.version != row.declaration.version)
    return service_error(400, "PipelineVersionNotFoundException",
                         "The pipeline '" + row.name + "' has no version " + std::to_string(*request.version) + " here.");
  return GetPipelineResponse{row.declaration, {(*pipeline)->running.arn(), unix_seconds(row.created), unix_seconds(row.updated)}};
}

}  // namespace martlet::cloud::code_pipeline
