#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "recording.hpp"

namespace martlet::cli {

/// The names with which the recordings of infra/ were made.
struct RecordedNames {
  static constexpr std::string_view word = "orders";    ///< the prefix without its `-`; roles, buckets and the pipeline have it as well
  static constexpr std::string_view service = "hello";  ///< the service of which others are made: it has no settings of its own
  static constexpr std::string_view others[] = {"api", "shipping"};  ///< services that are left out
};

/// The recording with another prefix, such as `shop-`, and with these `services` ("api": the function `shop-api`) in place of the recorded
/// ones. Fails with Code::malformed for names that the modules of infra/ refuse.
Result<Recording> renamed(const Recording& recording, std::string_view prefix, const std::vector<std::string>& services);

}  // namespace martlet::cli
