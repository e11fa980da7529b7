#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<UpdateAccessKeyResponse> update_access_key(IamStore& store, Call& call, UpdateAccessKeyRequest& request) {
  const ServiceResult<Entity> user = permitted_user_or_caller(store, call, request.user_name);
  if (!user) return std::unexpected(user.error());
  const std::optional<AccessKeyRow> key = store.access_key(request.access_key_id);
  if (!key || key->account != user->account || key->user != user->name)
    return service_error(404, "NoSuchEntity", "The Access Key with id " + request.access_key_id + " cannot be found.");
  store.set_active(key->id, request.status == "Active");
  return UpdateAccessKeyResponse{};
}

}  // namespace martlet::cloud::identity
