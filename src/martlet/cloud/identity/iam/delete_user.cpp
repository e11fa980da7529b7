#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<DeleteUserResponse> delete_user(IamStore& store, Call& call, DeleteUserRequest& request) {
  const ServiceResult<Entity> user = permitted_entity(store, call, EntityKind::user, request.user_name);
  if (!user) return std::unexpected(user.error());
  if (!store.attached(*user).empty()) return service_error(409, "DeleteConflict", "Cannot delete entity, must detach all policies first.");
  if (!store.policy_names(*user).empty()) return service_error(409, "DeleteConflict", "Cannot delete entity, must delete policies first.");
  if (!store.access_keys(*user).empty())
    return service_error(409, "DeleteConflict", "Cannot delete entity, must delete access keys first.");
  store.remove(*user);
  return DeleteUserResponse{};
}

}  // namespace martlet::cloud::identity
