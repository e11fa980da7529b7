#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<ListAccessKeysResponse> list_access_keys(IamStore& store, Call& call, ListAccessKeysRequest& request) {
  const ServiceResult<Entity> user = permitted_user_or_caller(store, call, request.user_name);
  if (!user) return std::unexpected(user.error());
  ListAccessKeysResponse response;
  for (const AccessKeyRow& key : store.access_keys(*user))
    response.access_key_metadata.push_back({key.user, key.id, key.is_active ? "Active" : "Inactive", key.created});
  return response;
}

}  // namespace martlet::cloud::identity
