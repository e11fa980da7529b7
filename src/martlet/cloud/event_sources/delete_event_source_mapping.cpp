#include "mapping_access.hpp"
#include "mapping_handlers.hpp"

namespace martlet::cloud::event_sources {

ServiceResult<MappingConfiguration> delete_event_source_mapping(MappingDependencies& dependencies, Call& call, MappingRequest& request) {
  const ServiceResult<Mapping> mapping = permitted_mapping(dependencies, call, "lambda:DeleteEventSourceMapping", request.uuid);
  if (!mapping) return std::unexpected(mapping.error());
  dependencies.store.remove(*mapping);
  return described(*mapping, "Deleting");
}

}  // namespace martlet::cloud::event_sources
