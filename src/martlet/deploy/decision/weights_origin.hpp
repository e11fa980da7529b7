#pragma once
#include <string>
#include <string_view>

#include <martlet/deploy/decision/observed_function.hpp>

namespace martlet::deploy {

/// The origin of LIVE's routing weights.
enum class WeightsOrigin {
  none,
  provisioned,  ///< AWS itself, while provisioned concurrency moves; the deployer waits for that
  ours,         ///< an interrupted rollout of this deployer, which is completed
  foreign,      ///< another tool or person; the move clears the weights, unless that is refused
};
WeightsOrigin weights_origin(const ObservedFunction& observed, const std::string& live);

/// The beginning of LIVE's description while a rollout of this deployer shifts its weights.
constexpr std::string_view rollout_mark = "martlet rollout";

}  // namespace martlet::deploy
