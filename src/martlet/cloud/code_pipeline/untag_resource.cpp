#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<UntagResourceResponse> untag_resource(Pipelines& pipelines, Call& call, UntagResourceRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline_by_arn(pipelines, call, request.resource_arn);
  if (!pipeline) return std::unexpected(pipeline.error());
  for (const std::string& key : request.tag_keys) (*pipeline)->row.tags.erase(key);
  pipelines.save(**pipeline);
  return UntagResourceResponse{};
}

}  // namespace martlet::cloud::code_pipeline
