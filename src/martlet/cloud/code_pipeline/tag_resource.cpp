#include "code_pipeline_handlers.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<TagResourceResponse> tag_resource(Pipelines& pipelines, Call& call, TagResourceRequest& request) {
  const ServiceResult<Pipeline*> pipeline = pipelines.find_by_arn(call, request.resource_arn);
  if (!pipeline) return std::unexpected(pipeline.error());
  for (const Tag& tag : request.tags) (*pipeline)->row.tags[tag.key] = tag.value;
  pipelines.save(**pipeline);
  return TagResourceResponse{};
}

}  // namespace martlet::cloud::code_pipeline
