#include "mapping_access.hpp"

namespace martlet::cloud::event_sources {

ServiceResult<Mapping> permitted_mapping(MappingDependencies& dependencies, const Call& call, std::string_view action,
                                         const std::string& uuid) {
  const ServiceResult<> allowed = call.authorize({.action = std::string(action), .resource = call.arn("event-source-mapping:" + uuid)});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<Mapping> mapping = dependencies.store.find(call.account(), call.region, uuid);
  if (!mapping) return service_error(404, "ResourceNotFoundException", "The resource you requested does not exist.", {{"Type", "User"}});
  return *std::move(mapping);
}

}  // namespace martlet::cloud::event_sources
