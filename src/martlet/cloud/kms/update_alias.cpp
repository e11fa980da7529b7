#include "alias_access.hpp"
#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<UpdateAliasResponse> update_alias(KeyStore& store, Call& call, UpdateAliasRequest& request) {
  const ServiceResult<Alias> own = permitted_alias(call, request.alias_name, "kms:UpdateAlias");
  if (!own) return std::unexpected(own.error());
  std::optional<Alias> alias = store.find_alias(account_region_of(call), own->name);
  if (!alias) return std::unexpected(alias_not_found(*own));
  const ServiceResult<Key> key = permitted_key(store, call, request.target_key_id, "kms:UpdateAlias");
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  alias->key = key->id;
  alias->updated = call.now;
  store.update(*alias);
  return {};
}

}  // namespace martlet::cloud::kms
