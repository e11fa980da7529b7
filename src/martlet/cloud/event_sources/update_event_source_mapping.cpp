#include "mapping_handlers.hpp"
#include "mapping_settings.hpp"

namespace martlet::cloud::event_sources {

ServiceResult<MappingConfiguration> update_event_source_mapping(Mappings& mappings, Call& call, UpdateMappingRequest& request) {
  ServiceResult<Mapping> mapping = permitted_mapping(mappings, call, "lambda:UpdateEventSourceMapping", request.uuid);
  if (!mapping) return std::unexpected(mapping.error());
  if (request.function_name) {
    const std::optional<MappedFunction> function = mappings.functions.find(call.account(), call.region, *request.function_name);
    if (!function)
      return service_error(404, "ResourceNotFoundException", "Function not found: " + *request.function_name, {{"Type", "User"}});
    mapping->function_arn = function->arn;
  }
  apply_settings(*mapping, request);
  mapping->modified = call.now;
  const ServiceResult<> checked = check_mapping(mappings, call, *mapping);
  if (!checked) return std::unexpected(checked.error());
  mappings.store.put(*mapping);
  return described(*mapping, "Updating");
}

}  // namespace martlet::cloud::event_sources
