#pragma once
#include <map>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/schema/type.hpp>

#include "mapping_shapes.hpp"

namespace martlet::cloud::event_sources {

/// The stored mapping of a queue to the function that its messages invoke.
struct Mapping {
  std::string uuid{};
  std::string account{};
  std::string region{};
  std::string source_arn{};
  std::string function_arn{};  ///< with the qualifier given at its creation
  std::int64_t batch_size = 10;
  std::int64_t window_s = 0;
  bool is_enabled = true;
  bool reports_failures = false;       ///< ReportBatchItemFailures
  std::vector<std::string> filters{};  ///< patterns; none: everything
  std::int64_t concurrency_max = 0;    ///< 0: Lambda decides
  std::map<std::string, std::string> tags{};
  WallTime modified{};

  std::string arn() const { return "arn:aws:lambda:" + region + ":" + account + ":event-source-mapping:" + uuid; }
};
Schema describe(Type<Mapping>);

/// The mapping in responses. `state`: "Creating", "Enabled", ...
MappingConfiguration described(const Mapping& mapping, const std::string& state);
/// "Enabled" or "Disabled".
std::string state_of(const Mapping& mapping);

}  // namespace martlet::cloud::event_sources
