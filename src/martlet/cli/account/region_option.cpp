#include <martlet/cli/account/region_option.hpp>

namespace martlet::cli {

Option region_option(const std::string& what, std::string& region) {
  return text_option("region", "R", what + " region (default: AWS_REGION, or the profile's region)", region);
}

}  // namespace martlet::cli
