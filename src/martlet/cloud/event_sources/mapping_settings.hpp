#pragma once
#include <string>
#include <vector>

#include "mapping.hpp"

namespace martlet::cloud::event_sources {

/// Returns the patterns of the filters; a filter without a pattern matches every message.
std::vector<std::string> patterns_of(const FilterCriteria& criteria);

/// Returns whether these FunctionResponseTypes let the function report which messages of a batch failed.
bool reports_batch_item_failures(const std::vector<std::string>& types);

/// Applies the settings that CreateEventSourceMapping and UpdateEventSourceMapping have in common. Settings that the request doesn't
/// contain remain unchanged.
template <class Request>
void apply_settings(Mapping& mapping, const Request& request) {
  if (request.enabled) mapping.is_enabled = *request.enabled;
  if (request.batch_size) mapping.batch_size = *request.batch_size;
  if (request.maximum_batching_window_in_seconds) mapping.window_s = *request.maximum_batching_window_in_seconds;
  if (request.function_response_types) mapping.reports_batch_item_failures = reports_batch_item_failures(*request.function_response_types);
  if (request.filter_criteria) mapping.filters = patterns_of(*request.filter_criteria);
  if (request.scaling_config) mapping.concurrency_max = request.scaling_config->maximum_concurrency.value_or(0);
}

}  // namespace martlet::cloud::event_sources
