#include "mapping_handlers.hpp"

namespace martlet::cloud::event_sources {

ServiceResult<MappingConfiguration> delete_event_source_mapping(Mappings& mappings, Call& call, MappingRequest& request) {
  const ServiceResult<Mapping> mapping = permitted_mapping(mappings, call, "lambda:DeleteEventSourceMapping", request.uuid);
  if (!mapping) return std::unexpected(mapping.error());
  mappings.store.remove(*mapping);
  return described(*mapping, "Deleting");
}

}  // namespace martlet::cloud::event_sources
