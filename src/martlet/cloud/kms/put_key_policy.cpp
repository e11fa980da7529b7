#include "key_policy_check.hpp"
#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<PutKeyPolicyResponse> put_key_policy(KeyStore& store, Call& call, PutKeyPolicyRequest& request) {
  ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:PutKeyPolicy");
  if (!key) return std::unexpected(key.error());
  if (request.policy_name.value_or("default") != "default") return service_error(400, "NotFoundException", "No such policy exists");
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  key->policy = request.policy;
  const ServiceResult<> checked = check_key_policy(call, *key, request.bypass_policy_lockout_safety_check.value_or(false));
  if (!checked) return std::unexpected(checked.error());
  store.update(*key);
  return {};
}

}  // namespace martlet::cloud::kms
