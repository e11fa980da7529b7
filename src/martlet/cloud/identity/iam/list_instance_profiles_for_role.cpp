#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<ListInstanceProfilesForRoleResponse> list_instance_profiles_for_role(IamStore& store, Call& call,
                                                                                   ListInstanceProfilesForRoleRequest& request) {
  const ServiceResult<Entity> role = permitted_entity(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  return ListInstanceProfilesForRoleResponse{};
}

}  // namespace martlet::cloud::identity
