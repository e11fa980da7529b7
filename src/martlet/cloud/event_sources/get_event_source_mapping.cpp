#include "mapping_access.hpp"
#include "mapping_handlers.hpp"

namespace martlet::cloud::event_sources {

ServiceResult<MappingConfiguration> get_event_source_mapping(MappingDependencies& dependencies, Call& call, MappingRequest& request) {
  const ServiceResult<Mapping> mapping = permitted_mapping(dependencies, call, "lambda:GetEventSourceMapping", request.uuid);
  if (!mapping) return std::unexpected(mapping.error());
  return described(*mapping, state_of(*mapping));
}

}  // namespace martlet::cloud::event_sources
