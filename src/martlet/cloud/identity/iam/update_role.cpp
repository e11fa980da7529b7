#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<UpdateRoleResponse> update_role(IamStore& store, Call& call, UpdateRoleRequest& request) {
  ServiceResult<Entity> role = permitted_entity(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  if (request.description) role->description = *request.description;
  if (request.max_session_duration) role->session_seconds_max = *request.max_session_duration;
  store.update(*role);
  return UpdateRoleResponse{};
}

}  // namespace martlet::cloud::identity
