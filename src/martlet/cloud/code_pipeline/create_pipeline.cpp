#include "authorize_declaration.hpp"

#include "code_pipeline_handlers.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<CreatePipelineResponse> create_pipeline(Pipelines& pipelines, Call& call, CreatePipelineRequest& request) {
  PipelineDeclaration& declared = request.pipeline;
  const ServiceResult<> checked = authorize_declaration(pipelines, call, declared);
  if (!checked) return std::unexpected(checked.error());
  if (pipelines.find(call.account(), call.region, declared.name))
    return service_error(400, "PipelineNameInUseException",
                         "A pipeline with the name '" + declared.name + "' already exists in account '" + call.account() + "'");
  declared.version = 1;
  PipelineRow row{.account = call.account(),
                  .region = call.region,
                  .name = declared.name,
                  .declaration = declared,
                  .created = call.now,
                  .updated = call.now};
  for (const Tag& tag : request.tags) row.tags[tag.key] = tag.value;
  Pipeline& pipeline = pipelines.create(std::move(row));
  pipelines.start(pipeline, {.type = "CreatePipeline", .detail = call.identity.caller.arn}, call.now);
  CreatePipelineResponse response{pipeline.row.declaration, std::nullopt};
  if (!request.tags.empty()) response.tags = request.tags;
  return response;
}

}  // namespace martlet::cloud::code_pipeline
