#pragma once
#include <map>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

#include "mapping_shapes.hpp"

namespace martlet::cloud::event_sources {

/// The stored mapping of a queue to the function that its messages invoke.
struct Mapping {
  std::string uuid{};
  std::string account{};
  std::string region{};
  std::string source_arn{};
  std::string function_arn{};  ///< with the qualifier given when the mapping was created
  std::int64_t batch_size = 10;
  std::int64_t window_s = 0;
  bool is_enabled = true;
  bool reports_batch_item_failures = false;  ///< ReportBatchItemFailures
  std::vector<std::string> filters{};        ///< patterns; if there are none, every message matches
  std::int64_t concurrency_max = 0;          ///< concurrent invocations; if 0, Lambda decides
  std::map<std::string, std::string> tags{};
  WallTime modified{};

  std::string arn() const { return "arn:aws:lambda:" + region + ":" + account + ":event-source-mapping:" + uuid; }
};
Schema describe(Type<Mapping>);

/// Returns a mapping as responses describe it. `state` is its state, such as "Creating" or "Enabled".
MappingConfiguration described(const Mapping& mapping, const std::string& state);
/// Returns "Enabled" or "Disabled".
std::string state_of(const Mapping& mapping);

}  // namespace martlet::cloud::event_sources
