#pragma once
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/observed.hpp>

namespace martlet::deploy {

/// What the account and the deployer configuration allow.
struct Allowance {
  std::string live;                      ///< the alias that callers invoke
  std::string account{};                 ///< the only account that may be written to; "" for any
  bool refuses_foreign_weights = false;  ///< on LIVE; false: the move clears them
  bool has_staging_bucket = false;
  std::int64_t direct_bytes_max = 50 * 1024 * 1024;
  std::int64_t code_bytes_max = 250 * 1024 * 1024;
};

/// Decides what to do, from the state that was read. A pure function: no calls, no clock.
PlannedFunction decide(const Wanted& wanted, const Observed& observed, const Allowance& allowance);

/// Refuses all publications if the account's code storage can't hold them, so that none fails after others were written.
void refuse_beyond_storage(std::vector<PlannedFunction>& functions, const aws::GetAccountSettingsResponse& account);

/// Who set the routing weights of LIVE.
enum class Shift {
  none,
  provisioned,  ///< AWS itself, while provisioned concurrency moves: the deployer waits for it
  ours,         ///< an interrupted rollout of this deployer: it is completed
  foreign,      ///< another tool or person: the move clears them, unless that is refused
};
Shift shift_of(const Observed& observed, const std::string& live);

/// The description of LIVE begins with this while a rollout of this deployer shifts its weights.
constexpr std::string_view rollout_mark = "martlet rollout";

}  // namespace martlet::deploy
