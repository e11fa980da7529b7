#include "log_access.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {
namespace {

// Finds the group of an ARN. Tags belong to groups, so the ARN has no stream.
ServiceResult<GroupRecord> tagged_group(LogStore& store, const Call& call, std::string_view action, const std::string& arn) {
  const ServiceResult<std::string> name = group_name(std::nullopt, arn);
  const ServiceResult<> allowed = call.authorize({.action = std::string(action), .resource = call.arn("log-group:" + *name)});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<GroupRecord> group = store.find_group(account_region_of(call), *name);
  if (!group || !arn.starts_with(group->arn()))
    return service_error(400, "ResourceNotFoundException", "The specified log group does not exist.");
  return *std::move(group);
}

}  // namespace

ServiceResult<TagResourceResponse> tag_resource(LogStore& store, Call& call, TagResourceRequest& request) {
  ServiceResult<GroupRecord> group = tagged_group(store, call, "logs:TagResource", request.resource_arn);
  if (!group) return std::unexpected(group.error());
  for (const auto& [key, text] : request.tags) group->tags[key] = text;
  store.update(*group);
  return {};
}

ServiceResult<UntagResourceResponse> untag_resource(LogStore& store, Call& call, UntagResourceRequest& request) {
  ServiceResult<GroupRecord> group = tagged_group(store, call, "logs:UntagResource", request.resource_arn);
  if (!group) return std::unexpected(group.error());
  for (const std::string& key : request.tag_keys) group->tags.erase(key);
  store.update(*group);
  return {};
}

ServiceResult<ListTagsForResourceResponse> list_tags_for_resource(LogStore& store, Call& call, ListTagsForResourceRequest& request) {
  const ServiceResult<GroupRecord> group = tagged_group(store, call, "logs:ListTagsForResource", request.resource_arn);
  if (!group) return std::unexpected(group.error());
  return ListTagsForResourceResponse{group->tags};
}

}  // namespace martlet::cloud::logs
