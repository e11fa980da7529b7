#include "code_storage_check.hpp"

#include "refusals.hpp"

namespace martlet::deploy {
namespace {

bool publishes(const PlannedFunction& one) { return one.action == Action::promote || one.action == Action::reconfigure; }

}  // namespace

void refuse_beyond_code_storage(std::vector<PlannedFunction>& functions, const aws::GetAccountSettingsResponse& account) {
  std::int64_t needed = 0;
  for (const PlannedFunction& one : functions) needed += publishes(one) ? one.code_bytes : 0;
  const std::int64_t left = account.account_limit.total_code_size - account.account_usage.total_code_size;
  if (needed <= left) return;
  for (PlannedFunction& one : functions) {
    if (!publishes(one)) continue;
    one.action = Action::refused;
    one.refusal = storage_full(needed, left);
  }
}

}  // namespace martlet::deploy
