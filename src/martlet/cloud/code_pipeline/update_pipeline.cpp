#include "authorize_declaration.hpp"

#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<UpdatePipelineResponse> update_pipeline(Pipelines& pipelines, Call& call, UpdatePipelineRequest& request) {
  PipelineDeclaration& declared = request.pipeline;
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, declared.name);
  if (!pipeline) return std::unexpected(pipeline.error());
  const ServiceResult<> checked = authorize_declaration(pipelines, call, declared);
  if (!checked) return std::unexpected(checked.error());
  declared.version = (*pipeline)->row.declaration.version.value_or(1) + 1;
  pipelines.update(**pipeline, declared, call.now);
  return UpdatePipelineResponse{declared};
}

}  // namespace martlet::cloud::code_pipeline
