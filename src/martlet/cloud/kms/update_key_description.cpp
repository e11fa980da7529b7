#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<UpdateKeyDescriptionResponse> update_key_description(KeyStore& store, Call& call, UpdateKeyDescriptionRequest& request) {
  ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:UpdateKeyDescription");
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  key->description = request.description;
  store.update(*key);
  return {};
}

}  // namespace martlet::cloud::kms
