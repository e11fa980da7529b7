#include <martlet/cli/account/environment_with_region.hpp>

namespace martlet::cli {

std::optional<std::string> EnvironmentWithRegion::get(std::string_view name) const {
  if (name == "AWS_REGION" && !region_.empty()) return region_;
  return process_.get(name);
}

}  // namespace martlet::cli
