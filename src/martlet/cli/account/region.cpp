#include <martlet/cli/account/region.hpp>

namespace martlet::cli {

std::optional<std::string> WithRegion::get(std::string_view name) const {
  if (name == "AWS_REGION" && !region_.empty()) return region_;
  return process_.get(name);
}

}  // namespace martlet::cli
