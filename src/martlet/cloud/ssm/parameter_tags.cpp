#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {
namespace {

// A parameter and its tags. Finding the parameter fails with InvalidResourceId; other kinds of resources aren't supported.
struct Tagged {
  std::string name;
  Tags tags;
};
Reply<Tagged> find_tagged(Parameters& parameters, const Call& call, std::string_view action, const std::string& type,
                          const std::string& id) {
  if (type != "Parameter") return refusal(400, "InvalidResourceType", "The local cloud supports only tags of parameters.");
  const Reply<> allowed = authorize(call, action, read_name(call, id));
  if (!allowed) return std::unexpected(allowed.error());
  if (!parameters.store.find(place_of(call), id)) return refusal(400, "InvalidResourceId", "");
  return Tagged{id, parameters.store.tags(place_of(call), id)};
}

}  // namespace

Reply<ListTagsForResourceResult> list_tags_for_resource(Parameters& parameters, Call& call, ListTagsForResourceRequest& request) {
  const Reply<Tagged> tagged = find_tagged(parameters, call, "ssm:ListTagsForResource", request.resource_type, request.resource_id);
  if (!tagged) return std::unexpected(tagged.error());
  ListTagsForResourceResult result;
  result.tag_list.emplace();
  for (const auto& [key, text] : tagged->tags) result.tag_list->push_back({key, text});
  return result;
}

Reply<AddTagsToResourceResult> add_tags_to_resource(Parameters& parameters, Call& call, AddTagsToResourceRequest& request) {
  Reply<Tagged> tagged = find_tagged(parameters, call, "ssm:AddTagsToResource", request.resource_type, request.resource_id);
  if (!tagged) return std::unexpected(tagged.error());
  for (const Tag& tag : request.tags) tagged->tags[tag.key] = tag.value;
  parameters.store.set_tags(place_of(call), tagged->name, tagged->tags);
  return {};
}

Reply<RemoveTagsFromResourceResult> remove_tags_from_resource(Parameters& parameters, Call& call, RemoveTagsFromResourceRequest& request) {
  Reply<Tagged> tagged = find_tagged(parameters, call, "ssm:RemoveTagsFromResource", request.resource_type, request.resource_id);
  if (!tagged) return std::unexpected(tagged.error());
  for (const std::string& key : request.tag_keys) tagged->tags.erase(key);
  parameters.store.set_tags(place_of(call), tagged->name, tagged->tags);
  return {};
}

}  // namespace martlet::cloud::ssm
