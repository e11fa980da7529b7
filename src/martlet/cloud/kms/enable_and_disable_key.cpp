#include "kms_handlers.hpp"

namespace martlet::cloud::kms {
namespace {

ServiceResult<> set_enabled(KeyStore& store, Call& call, std::string_view name, std::string_view action, bool is_enabled) {
  ServiceResult<Key> key = permitted_key(store, call, name, action);
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  key->is_enabled = is_enabled;
  store.update(*key);
  return {};
}

}  // namespace

ServiceResult<EnableKeyResponse> enable_key(KeyStore& store, Call& call, EnableKeyRequest& request) {
  const ServiceResult<> done = set_enabled(store, call, request.key_id, "kms:EnableKey", true);
  if (!done) return std::unexpected(done.error());
  return {};
}

ServiceResult<DisableKeyResponse> disable_key(KeyStore& store, Call& call, DisableKeyRequest& request) {
  const ServiceResult<> done = set_enabled(store, call, request.key_id, "kms:DisableKey", false);
  if (!done) return std::unexpected(done.error());
  return {};
}

}  // namespace martlet::cloud::kms
