#include "weighted_version.hpp"

namespace martlet::cloud::lambda {

std::string weighted_version(const std::string& version, const std::map<std::string, double>& weights, double random) {
  for (const auto& [other, share] : weights) {
    if (random < share) return other;
    random -= share;
  }
  return version;
}

}  // namespace martlet::cloud::lambda
