#include "mapping_settings.hpp"

#include <algorithm>

namespace martlet::cloud::event_sources {

std::vector<std::string> patterns_of(const FilterCriteria& criteria) {
  std::vector<std::string> patterns;
  if (!criteria.filters) return patterns;
  for (const Filter& filter : *criteria.filters) patterns.push_back(filter.pattern.value_or("{}"));
  return patterns;
}

bool reports_batch_item_failures(const std::vector<std::string>& types) {
  return std::ranges::find(types, "ReportBatchItemFailures") != types.end();
}

}  // namespace martlet::cloud::event_sources
