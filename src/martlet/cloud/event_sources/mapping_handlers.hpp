#pragma once
#include <martlet/cloud/api/call.hpp>

#include "mapping_dependencies.hpp"

/// The handlers of Lambda's operations on event source mappings.
namespace martlet::cloud::event_sources {

ServiceResult<MappingConfiguration> create_event_source_mapping(MappingDependencies& dependencies, Call& call,
                                                                CreateMappingRequest& request);
ServiceResult<MappingConfiguration> get_event_source_mapping(MappingDependencies& dependencies, Call& call, MappingRequest& request);
ServiceResult<ListMappingsResponse> list_event_source_mappings(MappingDependencies& dependencies, Call& call, ListMappingsRequest& request);
ServiceResult<MappingConfiguration> update_event_source_mapping(MappingDependencies& dependencies, Call& call,
                                                                UpdateMappingRequest& request);
ServiceResult<MappingConfiguration> delete_event_source_mapping(MappingDependencies& dependencies, Call& call, MappingRequest& request);

}  // namespace martlet::cloud::event_sources
