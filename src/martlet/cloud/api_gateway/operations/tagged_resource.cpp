#include "tagged_resource.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<TaggedResource> TaggedResource::find(ApiStore& store, const Call& call, std::string_view resource_arn) {
  constexpr std::string_view before = "::/apis/";
  constexpr std::string_view stages = "/stages/";
  const std::size_t at = resource_arn.find(before);
  if (!resource_arn.starts_with("arn:") || at == resource_arn.npos) return bad_request("Invalid resource ARN specified in the request");
  const std::string_view path = resource_arn.substr(at + before.size());
  const std::size_t stage = path.find(stages);
  const std::string api_id(path.substr(0, stage));
  TaggedResource tagged;
  ServiceResult<HttpApi> api = api_of(store, call, api_id);
  if (!api) return std::unexpected(api.error());
  tagged.api_ = *std::move(api);
  if (stage == path.npos) return tagged;
  tagged.stage_ = store.find<Stage>(api_id, std::string(path.substr(stage + stages.size())));
  if (!tagged.stage_) return no_such(static_cast<const Stage*>(nullptr));
  return tagged;
}

void TaggedResource::save(ApiStore& store, const Call& call) {
  if (stage_) return store.put(api_.api_id, *stage_);
  store.put(account_region_of(call), api_);
}

}  // namespace martlet::cloud::api_gateway
