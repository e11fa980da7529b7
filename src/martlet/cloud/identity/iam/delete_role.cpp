#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<DeleteRoleResponse> delete_role(IamStore& store, Call& call, DeleteRoleRequest& request) {
  const ServiceResult<Entity> role = permitted_entity(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  if (!store.attached(*role).empty()) return service_error(409, "DeleteConflict", "Cannot delete entity, must detach all policies first.");
  if (!store.policy_names(*role).empty()) return service_error(409, "DeleteConflict", "Cannot delete entity, must delete policies first.");
  store.remove(*role);
  return DeleteRoleResponse{};
}

}  // namespace martlet::cloud::identity
