#include <martlet/base/text.hpp>
#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<UntagRoleResponse> untag_role(IamStore& store, Call& call, UntagRoleRequest& request) {
  ServiceResult<Entity> role = permitted_entity(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  for (const std::string& key : request.tag_keys) {
    std::erase_if(role->tags, [&](const auto& tag) { return equals_ignoring_case(tag.first, key); });
  }
  store.update(*role);
  return UntagRoleResponse{};
}

}  // namespace martlet::cloud::identity
