#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "recorded_terraform_calls.hpp"

namespace martlet::cli {

/// Names in the recorded calls with which Terraform applied infra/.
struct RecordedNames {
  static constexpr std::string_view prefix_without_dash = "orders";  ///< names of roles, buckets and the pipeline contain it
  static constexpr std::string_view service = "hello";  ///< its calls are copied for each requested service, because it has no settings
  static constexpr std::string_view omitted_services[] = {"api", "shipping"};
};

/// Replaces the prefix, for example with `shop-`, and repeats the service's calls for each of `services` ("api" for the function
/// `shop-api`). Fails with Code::malformed for names that the modules of infra/ refuse.
Result<RecordedTerraformCalls> adapt_terraform_recording(const RecordedTerraformCalls& recording, std::string_view prefix,
                                                         const std::vector<std::string>& services);

}  // namespace martlet::cli
