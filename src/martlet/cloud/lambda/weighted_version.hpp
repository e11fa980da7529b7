#pragma once
#include <map>
#include <string>

namespace martlet::cloud::lambda {

/// Returns the version that an invocation of an alias runs: `version`, or one of `weights` (version -> share from 0 to 1). `random`, from 0
/// to 1 (exclusive), decides. The shares apply in the order of the map, and the rest belongs to `version`. Contract: AWS Lambda Developer
/// Guide, "Implement Lambda canary deployments using a weighted alias".
std::string weighted_version(const std::string& version, const std::map<std::string, double>& weights, double random);

}  // namespace martlet::cloud::lambda
