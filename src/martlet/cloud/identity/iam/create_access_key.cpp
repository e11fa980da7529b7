#include "access_key_secret.hpp"
#include "entity_access.hpp"
#include "iam_handlers.hpp"
#include "unique_id.hpp"

namespace martlet::cloud::identity {

ServiceResult<CreateAccessKeyResponse> create_access_key(IamStore& store, Call& call, CreateAccessKeyRequest& request,
                                                         const Secret& master_key) {
  const ServiceResult<Entity> user = permitted_user_or_caller(store, call, request.user_name);
  if (!user) return std::unexpected(user.error());
  constexpr std::size_t keys_max = 2;
  if (store.access_keys(*user).size() >= keys_max)
    return service_error(409, "LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2");
  constexpr std::size_t id_characters = 20;
  const AccessKeyRow key{.id = new_unique_id("AKIA", id_characters), .account = user->account, .user = user->name, .created = call.now};
  store.add(key);
  AccessKey answer{
      .user_name = user->name, .access_key_id = key.id, .status = "Active", .secret_access_key = {}, .create_date = key.created};
  answer.secret_access_key = aws::WireSecret(access_key_secret(master_key, key.id).reveal());
  return CreateAccessKeyResponse{std::move(answer)};
}

}  // namespace martlet::cloud::identity
