#include "mapping.hpp"

#include <martlet/cloud/api/unix_time.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::event_sources {

Schema describe(Type<Mapping>) {
  using M = Mapping;
  return object<M>("Mapping", field<&M::uuid>("uuid"), field<&M::account>("account"), field<&M::region>("region"),
                   field<&M::source_arn>("source_arn"), field<&M::function_arn>("function_arn"), field<&M::batch_size>("batch_size"),
                   field<&M::window_s>("window_s"), field<&M::is_enabled>("is_enabled"),
                   field<&M::reports_batch_item_failures>("reports_failures"), field<&M::filters>("filters"),
                   field<&M::concurrency_max>("concurrency_max"), field<&M::tags>("tags").values(value<std::string>().allow_empty()),
                   field<&M::modified>("modified"));
}

std::string state_of(const Mapping& mapping) { return mapping.is_enabled ? "Enabled" : "Disabled"; }

MappingConfiguration described(const Mapping& mapping, const std::string& state) {
  MappingConfiguration shown{.uuid = mapping.uuid};
  shown.batch_size = static_cast<int>(mapping.batch_size);
  shown.maximum_batching_window_in_seconds = static_cast<int>(mapping.window_s);
  shown.event_source_arn = mapping.source_arn;
  shown.function_arn = mapping.function_arn;
  shown.last_modified = unix_seconds(mapping.modified);
  shown.state = state;
  shown.state_transition_reason = "USER_INITIATED";
  shown.function_response_types.emplace();
  if (mapping.reports_batch_item_failures) shown.function_response_types->push_back("ReportBatchItemFailures");
  if (!mapping.filters.empty()) shown.filter_criteria.emplace().filters.emplace();
  for (const std::string& pattern : mapping.filters) shown.filter_criteria->filters->push_back({pattern});
  if (mapping.concurrency_max > 0) shown.scaling_config = ScalingConfig{static_cast<int>(mapping.concurrency_max)};
  shown.event_source_mapping_arn = mapping.arn();
  return shown;
}

}  // namespace martlet::cloud::event_sources
