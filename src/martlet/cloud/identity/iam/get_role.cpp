#include "entity_access.hpp"
#include "iam_handlers.hpp"
#include "role_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<GetRoleResponse> get_role(IamStore& store, Call& call, GetRoleRequest& request) {
  const ServiceResult<Entity> role = permitted_entity(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  GetRoleResponse response{role_in_list(*role)};
  response.role.max_session_duration = role->session_seconds_max;
  response.role.tags = as_list(role->tags);
  response.role.role_last_used.emplace();
  return response;
}

}  // namespace martlet::cloud::identity
