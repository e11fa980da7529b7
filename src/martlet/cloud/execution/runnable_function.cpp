#include <martlet/cloud/execution/runnable_function.hpp>

namespace martlet::cloud {

std::string weighted_version(const std::string& version, const std::map<std::string, double>& weights, double random) {
  for (const auto& [other, share] : weights) {
    if (random < share) return other;
    random -= share;
  }
  return version;
}

std::string unqualified_arn_of(const FunctionVersion& function) {
  FunctionVersion unqualified;
  unqualified.name = function.name;
  unqualified.account = function.account;
  unqualified.region = function.region;
  return arn_of(unqualified);
}

}  // namespace martlet::cloud
