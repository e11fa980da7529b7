#include <martlet/cloud/api/unix_time.hpp>

#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<ScheduleKeyDeletionResponse> schedule_key_deletion(KeyStore& store, Call& call, ScheduleKeyDeletionRequest& request) {
  constexpr int window_days_default = 30;
  ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:ScheduleKeyDeletion");
  if (!key) return std::unexpected(key.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  const int days = request.pending_window_in_days.value_or(window_days_default);
  key->deletion = call.now + std::chrono::days(days);
  store.update(*key);
  ScheduleKeyDeletionResponse response;
  response.key_id = key->arn();
  response.deletion_date = unix_seconds(*key->deletion);
  response.key_state = "PendingDeletion";
  response.pending_window_in_days = days;
  return response;
}

}  // namespace martlet::cloud::kms
