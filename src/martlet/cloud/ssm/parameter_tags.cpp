#include "parameter_access.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {
namespace {

// A parameter and its tags. Finding the parameter fails with InvalidResourceId; other kinds of resources aren't supported.
struct Tagged {
  std::string name;
  Tags tags;
};
ServiceResult<Tagged> find_tagged(Backend& ssm, const Call& call, std::string_view action, const std::string& type, const std::string& id) {
  if (type != "Parameter") return service_error(400, "InvalidResourceType", "The local cloud supports only tags of parameters.");
  const ServiceResult<> allowed = authorize(call, action, read_name(call, id));
  if (!allowed) return std::unexpected(allowed.error());
  if (!ssm.store.find(account_region_of(call), id)) return service_error(400, "InvalidResourceId", "");
  return Tagged{id, ssm.store.tags(account_region_of(call), id)};
}

}  // namespace

ServiceResult<ListTagsForResourceResult> list_tags_for_resource(Backend& ssm, Call& call, ListTagsForResourceRequest& request) {
  const ServiceResult<Tagged> tagged = find_tagged(ssm, call, "ssm:ListTagsForResource", request.resource_type, request.resource_id);
  if (!tagged) return std::unexpected(tagged.error());
  ListTagsForResourceResult result;
  result.tag_list.emplace();
  for (const auto& [key, text] : tagged->tags) result.tag_list->push_back({key, text});
  return result;
}

ServiceResult<AddTagsToResourceResult> add_tags_to_resource(Backend& ssm, Call& call, AddTagsToResourceRequest& request) {
  ServiceResult<Tagged> tagged = find_tagged(ssm, call, "ssm:AddTagsToResource", request.resource_type, request.resource_id);
  if (!tagged) return std::unexpected(tagged.error());
  for (const Tag& tag : request.tags) tagged->tags[tag.key] = tag.value;
  ssm.store.set_tags(account_region_of(call), tagged->name, tagged->tags);
  return {};
}

ServiceResult<RemoveTagsFromResourceResult> remove_tags_from_resource(Backend& ssm, Call& call, RemoveTagsFromResourceRequest& request) {
  ServiceResult<Tagged> tagged = find_tagged(ssm, call, "ssm:RemoveTagsFromResource", request.resource_type, request.resource_id);
  if (!tagged) return std::unexpected(tagged.error());
  for (const std::string& key : request.tag_keys) tagged->tags.erase(key);
  ssm.store.set_tags(account_region_of(call), tagged->name, tagged->tags);
  return {};
}

}  // namespace martlet::cloud::ssm
