#include "weights_origin.hpp"

namespace martlet::deploy {

WeightsOrigin weights_origin(const ObservedFunction& observed, const std::string& live) {
  const aws::AliasConfiguration* alias = find_alias(observed.aliases, live);
  if (!alias || !alias->routing_config || alias->routing_config->additional_version_weights.empty()) return WeightsOrigin::none;
  if (observed.provisioned_status == "IN_PROGRESS") return WeightsOrigin::provisioned;
  if (alias->description.starts_with(rollout_mark)) return WeightsOrigin::ours;
  // If moving provisioned concurrency fails, AWS leaves its weights in place.
  return observed.provisioned_status == "FAILED" ? WeightsOrigin::provisioned : WeightsOrigin::foreign;
}

}  // namespace martlet::deploy
