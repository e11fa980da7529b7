#include "code_pipeline_handlers.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<ListTagsForResourceResponse> list_tags_for_resource(Pipelines& pipelines, Call& call, ListTagsForResourceRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline_by_arn(pipelines, call, request.resource_arn);
  if (!pipeline) return std::unexpected(pipeline.error());
  ListTagsForResourceResponse response;
  for (const auto& [key, text] : (*pipeline)->row.tags) response.tags.push_back({key, text});
  return response;
}

}  // namespace martlet::cloud::code_pipeline
