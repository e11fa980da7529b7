#pragma once
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/observed.hpp>

namespace martlet::deploy {

/// What the account and the deployer's set-up allow.
struct Allowance {
  std::string live;                      ///< the alias that callers call
  std::string account{};                 ///< the only one that may be written to; "" for any
  bool refuses_foreign_weights = false;  ///< of LIVE; else they are cleared with the move
  bool has_staging_bucket = false;
  std::int64_t direct_bytes_max = 50 * 1024 * 1024;
  std::int64_t code_bytes_max = 250 * 1024 * 1024;
};

/// From what was read to what is done: no call, no clock, the same answer each time.
PlannedFunction decide(const Wanted& wanted, const Observed& observed, const Allowance& allowance);

/// Refuses all that is to be published where the account's code storage doesn't hold it: before the first write, and not in the middle.
void refuse_beyond_storage(std::vector<PlannedFunction>& functions, const aws::GetAccountSettingsResponse& account);

/// Who put the weights on LIVE?
enum class Shift {
  none,
  provisioned,  ///< AWS itself, while provisioned concurrency moves: it is waited for
  ours,         ///< a roll-out of ours that was interrupted: it is ended
  foreign,      ///< somebody else: they are cleared with the move, unless that is refused
};
Shift shift_of(const Observed& observed, const std::string& live);

/// The description of LIVE begins so while a roll-out of ours shifts its weights.
constexpr std::string_view rollout_mark = "martlet rollout";

}  // namespace martlet::deploy
