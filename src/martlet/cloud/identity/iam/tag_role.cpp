#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

Reply<TagRoleResponse> tag_role(IamStore& store, Call& call, TagRoleRequest& request) {
  Reply<Entity> role = entity_for(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  const Reply<> tagged = add_tags(role->tags, request.tags);
  if (!tagged) return std::unexpected(tagged.error());
  store.update(*role);
  return TagRoleResponse{};
}

}  // namespace martlet::cloud::identity
