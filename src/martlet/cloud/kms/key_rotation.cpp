#include <martlet/cloud/api/unix_time.hpp>

#include "kms_handlers.hpp"

namespace martlet::cloud::kms {
namespace {

constexpr int rotation_days_default = 365;

}  // namespace

ServiceResult<GetKeyRotationStatusResponse> get_key_rotation_status(KeyStore& store, Call& call, GetKeyRotationStatusRequest& request) {
  const ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:GetKeyRotationStatus");
  if (!key) return std::unexpected(key.error());
  GetKeyRotationStatusResponse response;
  response.key_rotation_enabled = key->rotation_days > 0 && !key->deletion;
  response.key_id = key->arn();
  if (!*response.key_rotation_enabled) return response;
  response.rotation_period_in_days = key->rotation_days;
  const auto period = std::chrono::days(key->rotation_days);
  WallTime next = key->rotated.value_or(key->created) + period;
  while (next <= call.now) next += period;
  response.next_rotation_date = unix_seconds(next);
  return response;
}

ServiceResult<EnableKeyRotationResponse> enable_key_rotation(KeyStore& store, Call& call, EnableKeyRotationRequest& request) {
  ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:EnableKeyRotation");
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  if (!key->is_enabled) return service_error(400, "DisabledException", key->arn() + " is disabled.");
  key->rotation_days = request.rotation_period_in_days.value_or(rotation_days_default);
  key->rotated = call.now;
  store.update(*key);
  return {};
}

ServiceResult<DisableKeyRotationResponse> disable_key_rotation(KeyStore& store, Call& call, DisableKeyRotationRequest& request) {
  ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:DisableKeyRotation");
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  key->rotation_days = 0;
  store.update(*key);
  return {};
}

}  // namespace martlet::cloud::kms
