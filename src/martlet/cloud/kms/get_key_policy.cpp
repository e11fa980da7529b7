#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<GetKeyPolicyResponse> get_key_policy(KeyStore& store, Call& call, GetKeyPolicyRequest& request) {
  const ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:GetKeyPolicy");
  if (!key) return std::unexpected(key.error());
  if (request.policy_name.value_or("default") != "default") return service_error(400, "NotFoundException", "No such policy exists");
  GetKeyPolicyResponse response;
  response.policy = key->policy;
  response.policy_name = "default";
  return response;
}

}  // namespace martlet::cloud::kms
