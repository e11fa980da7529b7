#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "recording.hpp"

namespace martlet::cli {

/// The names in the recordings of infra/.
struct RecordedNames {
  static constexpr std::string_view word = "orders";    ///< the prefix without its `-`; also in roles, buckets and the pipeline
  static constexpr std::string_view service = "hello";  ///< the template for other services, since it has no settings
  static constexpr std::string_view others[] = {"api", "shipping"};  ///< omitted services
};

/// Returns the recording with another prefix, such as `shop-`, and with `services` ("api" for the function `shop-api`) instead of the
/// recorded ones. Fails with Code::malformed for names that the modules of infra/ refuse.
Result<Recording> renamed(const Recording& recording, std::string_view prefix, const std::vector<std::string>& services);

}  // namespace martlet::cli
