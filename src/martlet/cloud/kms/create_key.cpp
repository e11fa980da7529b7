#include <martlet/base/random.hpp>

#include "built_in_key_policies.hpp"
#include "key_metadata.hpp"
#include "key_policy_check.hpp"
#include "kms_handlers.hpp"

namespace martlet::cloud::kms {
namespace {

ServiceResult<> check_supported(const CreateKeyRequest& request) {
  const std::string spec = request.key_spec.value_or(request.customer_master_key_spec.value_or("SYMMETRIC_DEFAULT"));
  const bool is_symmetric = spec == "SYMMETRIC_DEFAULT" && request.key_usage.value_or("ENCRYPT_DECRYPT") == "ENCRYPT_DECRYPT";
  const bool is_plain = request.origin.value_or("AWS_KMS") == "AWS_KMS" && !request.multi_region.value_or(false);
  if (is_symmetric && is_plain) return {};
  return service_error(400, "UnsupportedOperationException",
                       "The local cloud supports only symmetric encryption keys with key material from KMS, in one region.");
}

}  // namespace

ServiceResult<CreateKeyResponse> create_key(KeyStore& store, Call& call, CreateKeyRequest& request) {
  const ServiceResult<> allowed = call.authorize({.action = "kms:CreateKey"});
  if (!allowed) return std::unexpected(allowed.error());
  const ServiceResult<> supported = check_supported(request);
  if (!supported) return std::unexpected(supported.error());
  Key key{.id = random_uuid(), .account = call.account(), .region = call.region, .created = call.now};
  key.description = request.description.value_or("");
  key.policy = request.policy.value_or(default_policy(key.account));
  for (const Tag& tag : request.tags.value_or(std::vector<Tag>())) key.tags[tag.tag_key] = tag.tag_value;
  const ServiceResult<> checked =
      check_key_policy(call, key, !request.policy || request.bypass_policy_lockout_safety_check.value_or(false));
  if (!checked) return std::unexpected(checked.error());
  store.add(key);
  return CreateKeyResponse{metadata_of(key)};
}

}  // namespace martlet::cloud::kms
