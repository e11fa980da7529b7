#include "pipeline_variables.hpp"

#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::StartPipelineExecutionResponse> start_pipeline_execution(Pipelines& pipelines, Call& call,
                                                                            aws::StartPipelineExecutionRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.name);
  if (!pipeline) return std::unexpected(pipeline.error());
  Trigger trigger{.type = "StartPipelineExecution", .detail = call.identity.caller.arn};
  const ServiceResult<std::map<std::string, std::string>> variables = pipeline_variables((*pipeline)->row.declaration, request.variables);
  if (!variables) return std::unexpected(variables.error());
  trigger.variables = *variables;
  for (const aws::SourceRevisionOverride& revision : request.source_revisions.value_or(std::vector<aws::SourceRevisionOverride>())) {
    if (revision.revision_type != "COMMIT_ID" && revision.revision_type != "S3_OBJECT_VERSION_ID")
      return service_error(400, "ValidationException",
                           "The local cloud does not support revisions of type " + revision.revision_type + ".");
    trigger.revisions[revision.action_name] = revision.revision_value;
  }
  return aws::StartPipelineExecutionResponse{pipelines.start(**pipeline, std::move(trigger), call.now).id};
}

}  // namespace martlet::cloud::code_pipeline
