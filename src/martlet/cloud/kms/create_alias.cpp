#include "alias_access.hpp"
#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<CreateAliasResponse> create_alias(KeyStore& store, Call& call, CreateAliasRequest& request) {
  const ServiceResult<Alias> own = permitted_alias(call, request.alias_name, "kms:CreateAlias");
  if (!own) return std::unexpected(own.error());
  const ServiceResult<Key> key = permitted_key(store, call, request.target_key_id, "kms:CreateAlias");
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  Alias alias = *own;
  alias.key = key->id;
  if (!store.add(alias)) return service_error(400, "AlreadyExistsException", "An alias with the name " + alias.arn() + " already exists");
  return {};
}

}  // namespace martlet::cloud::kms
