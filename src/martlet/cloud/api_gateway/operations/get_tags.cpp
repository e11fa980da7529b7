#include "api_gateway_handlers.hpp"
#include "tagged_resource.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<TagsResponse> get_tags(ApiStore& store, Call& call, TagRequest& request) {
  ServiceResult<TaggedResource> tagged = TaggedResource::find(store, call, request.resource_arn);
  if (!tagged) return std::unexpected(tagged.error());
  return TagsResponse{tagged->tags()};
}

}  // namespace martlet::cloud::api_gateway
