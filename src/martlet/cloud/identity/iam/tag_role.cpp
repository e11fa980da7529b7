#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<TagRoleResponse> tag_role(IamStore& store, Call& call, TagRoleRequest& request) {
  ServiceResult<Entity> role = permitted_entity(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  const ServiceResult<> tagged = add_tags(role->tags, request.tags);
  if (!tagged) return std::unexpected(tagged.error());
  store.update(*role);
  return TagRoleResponse{};
}

}  // namespace martlet::cloud::identity
