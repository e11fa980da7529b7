#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<TagResourceResponse> tag_resource(Pipelines& pipelines, Call& call, TagResourceRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline_by_arn(pipelines, call, request.resource_arn);
  if (!pipeline) return std::unexpected(pipeline.error());
  for (const Tag& tag : request.tags) (*pipeline)->row.tags[tag.key] = tag.value;
  pipelines.save(**pipeline);
  return TagResourceResponse{};
}

}  // namespace martlet::cloud::code_pipeline
