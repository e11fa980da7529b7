#include "api_gateway_handlers.hpp"
#include "tagged_resource.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<EmptyResponse> tag_resource(ApiStore& store, Call& call, TagRequest& request) {
  ServiceResult<TaggedResource> tagged = TaggedResource::find(store, call, request.resource_arn);
  if (!tagged) return std::unexpected(tagged.error());
  for (const auto& [key, value] : request.tags) tagged->tags()[key] = value;
  tagged->save(store, call);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::api_gateway
