#include <algorithm>

#include "mapping_handlers.hpp"

namespace martlet::cloud::event_sources {

ServiceResult<ListMappingsResponse> list_event_source_mappings(MappingDependencies& dependencies, Call& call,
                                                               ListMappingsRequest& request) {
  const ServiceResult<> allowed = call.authorize({.action = "lambda:ListEventSourceMappings", .resource = "*"});
  if (!allowed) return std::unexpected(allowed.error());
  constexpr int page_size = 100;
  const int count = std::min(request.max_items.value_or(page_size), page_size);
  MappingStore::MappingFilter filter{.account = call.account(), .region = call.region, .source_arn = request.event_source_arn.value_or("")};
  if (request.function_name) {
    const auto function = dependencies.functions.find(call.account(), call.region, *request.function_name);
    filter.function_arn = function ? function->arn : *request.function_name;
  }
  const std::vector<Mapping> found = dependencies.store.list(filter, request.marker.value_or(""), count + 1);
  ListMappingsResponse response;
  response.event_source_mappings.emplace();
  for (const Mapping& mapping : found) {
    if (std::ssize(*response.event_source_mappings) < count)
      response.event_source_mappings->push_back(described(mapping, state_of(mapping)));
  }
  if (std::ssize(found) > count) response.next_marker = response.event_source_mappings->back().uuid;
  return response;
}

}  // namespace martlet::cloud::event_sources
