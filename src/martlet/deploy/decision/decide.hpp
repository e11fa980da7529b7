#pragma once
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/observed.hpp>

namespace martlet::deploy {

/// What the account and the deployer configuration allow.
struct Allowance {
  std::string live;                      ///< the alias that callers invoke
  std::string account{};                 ///< the only account that may be written to; "" for any
  bool refuses_foreign_weights = false;  ///< refuses functions with such weights on LIVE; if false, the move clears them
  bool has_staging_bucket = false;
  std::int64_t direct_bytes_max = 50 * 1024 * 1024;
  std::int64_t code_bytes_max = 250 * 1024 * 1024;
};

/// Decides what to do about a function, from the state that was read. This is a pure function: it makes no calls and reads no clock.
PlannedFunction decide(const RequestedVersion& wanted, const Observed& observed, const Allowance& allowance);

/// Refuses all publications if the account's code storage can't hold them, so that none fails after others have succeeded.
void refuse_beyond_storage(std::vector<PlannedFunction>& functions, const aws::GetAccountSettingsResponse& account);

/// The origin of LIVE's routing weights.
enum class WeightsOrigin {
  none,
  provisioned,  ///< AWS itself, while provisioned concurrency moves; the deployer waits for that
  ours,         ///< an interrupted rollout of this deployer, which is completed
  foreign,      ///< another tool or person; the move clears the weights, unless that is refused
};
WeightsOrigin weights_origin(const Observed& observed, const std::string& live);

/// The beginning of LIVE's description while a rollout of this deployer shifts its weights.
constexpr std::string_view rollout_mark = "martlet rollout";

}  // namespace martlet::deploy
