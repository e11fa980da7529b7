#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<ListResourceTagsResponse> list_resource_tags(KeyStore& store, Call& call, ListResourceTagsRequest& request) {
  const ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:ListResourceTags");
  if (!key) return std::unexpected(key.error());
  ListResourceTagsResponse response;
  response.tags.emplace();
  for (const auto& [name, text] : key->tags) response.tags->push_back({name, text});
  response.truncated = false;
  return response;
}

ServiceResult<TagResourceResponse> tag_resource(KeyStore& store, Call& call, TagResourceRequest& request) {
  ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:TagResource");
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  for (const Tag& tag : request.tags) key->tags[tag.tag_key] = tag.tag_value;
  store.update(*key);
  return {};
}

ServiceResult<UntagResourceResponse> untag_resource(KeyStore& store, Call& call, UntagResourceRequest& request) {
  ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:UntagResource");
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  for (const std::string& name : request.tag_keys) key->tags.erase(name);
  store.update(*key);
  return {};
}

}  // namespace martlet::cloud::kms
