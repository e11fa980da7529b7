#include "api_gateway_handlers.hpp"
#include "tagged_resource.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<EmptyResponse> untag_resource(ApiStore& store, Call& call, UntagRequest& request) {
  ServiceResult<TaggedResource> tagged = TaggedResource::find(store, call, request.resource_arn);
  if (!tagged) return std::unexpected(tagged.error());
  for (const std::string& key : request.tag_keys) tagged->tags().erase(key);
  tagged->save(store, call);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::api_gateway
