#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<ListRoleTagsResponse> list_role_tags(IamStore& store, Call& call, ListRoleTagsRequest& request) {
  const ServiceResult<Entity> role = permitted_entity(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  ListRoleTagsResponse response;
  for (const auto& [key, text] : role->tags) response.tags.push_back({key, text});
  return response;
}

}  // namespace martlet::cloud::identity
