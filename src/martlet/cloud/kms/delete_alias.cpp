#include "alias_access.hpp"
#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<DeleteAliasResponse> delete_alias(KeyStore& store, Call& call, DeleteAliasRequest& request) {
  const ServiceResult<Alias> own = permitted_alias(call, request.alias_name, "kms:DeleteAlias");
  if (!own) return std::unexpected(own.error());
  const std::optional<Alias> alias = store.find_alias(account_region_of(call), own->name);
  if (!alias) return std::unexpected(alias_not_found(*own));
  const ServiceResult<Key> key = permitted_key(store, call, alias->key, "kms:DeleteAlias");
  if (!key && key.error().code != "NotFoundException") return std::unexpected(key.error());
  store.remove(*alias);
  return {};
}

}  // namespace martlet::cloud::kms
