#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<DeleteAccessKeyResponse> delete_access_key(IamStore& store, Call& call, DeleteAccessKeyRequest& request) {
  const ServiceResult<Entity> user = permitted_user_or_caller(store, call, request.user_name);
  if (!user) return std::unexpected(user.error());
  const std::optional<AccessKeyRow> key = store.access_key(request.access_key_id);
  if (!key || key->account != user->account || key->user != user->name)
    return service_error(404, "NoSuchEntity", "The Access Key with id " + request.access_key_id + " cannot be found.");
  store.remove_access_key(key->id);
  return DeleteAccessKeyResponse{};
}

}  // namespace martlet::cloud::identity
