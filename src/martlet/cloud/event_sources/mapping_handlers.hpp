#pragma once
#include <martlet/cloud/api/call.hpp>

#include "event_source_dependencies.hpp"
#include "mapping_store.hpp"

/// The handlers of Lambda's operations on event source mappings.
namespace martlet::cloud::event_sources {

struct MappingDependencies {
  MappingStore store;
  MappedFunctions& functions;
  MappedQueues& queues;
};

ServiceResult<MappingConfiguration> create_event_source_mapping(MappingDependencies& dependencies, Call& call,
                                                                CreateMappingRequest& request);
ServiceResult<MappingConfiguration> get_event_source_mapping(MappingDependencies& dependencies, Call& call, MappingRequest& request);
ServiceResult<ListMappingsResponse> list_event_source_mappings(MappingDependencies& dependencies, Call& call, ListMappingsRequest& request);
ServiceResult<MappingConfiguration> update_event_source_mapping(MappingDependencies& dependencies, Call& call,
                                                                UpdateMappingRequest& request);
ServiceResult<MappingConfiguration> delete_event_source_mapping(MappingDependencies& dependencies, Call& call, MappingRequest& request);

/// Finds a mapping on which the caller is allowed to do `action`. Fails with ResourceNotFoundException.
ServiceResult<Mapping> permitted_mapping(MappingDependencies& dependencies, const Call& call, std::string_view action,
                                         const std::string& uuid);

/// Checks that a mapping fits its queue and its function. Fails with InvalidParameterValueException and AWS's message.
ServiceResult<> check_mapping(MappingDependencies& dependencies, const Call& call, const Mapping& mapping);

std::unexpected<ServiceError> invalid_parameter(std::string message);

}  // namespace martlet::cloud::event_sources
