#include "mapping_access.hpp"
#include "mapping_checks.hpp"
#include "mapping_handlers.hpp"
#include "mapping_settings.hpp"

namespace martlet::cloud::event_sources {

ServiceResult<MappingConfiguration> update_event_source_mapping(MappingDependencies& dependencies, Call& call,
                                                                UpdateMappingRequest& request) {
  ServiceResult<Mapping> mapping = permitted_mapping(dependencies, call, "lambda:UpdateEventSourceMapping", request.uuid);
  if (!mapping) return std::unexpected(mapping.error());
  if (request.function_name) {
    const std::optional<MappedFunction> function = dependencies.functions.find(call.account(), call.region, *request.function_name);
    if (!function)
      return service_error(404, "ResourceNotFoundException", "Function not found: " + *request.function_name, {{"Type", "User"}});
    mapping->function_arn = function->arn;
  }
  apply_settings(*mapping, request);
  mapping->modified = call.now;
  const ServiceResult<> checked = check_mapping(dependencies, call, *mapping);
  if (!checked) return std::unexpected(checked.error());
  dependencies.store.put(*mapping);
  return described(*mapping, "Updating");
}

}  // namespace martlet::cloud::event_sources
