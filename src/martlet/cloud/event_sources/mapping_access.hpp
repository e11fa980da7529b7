#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "mapping_dependencies.hpp"

namespace martlet::cloud::event_sources {

/// Finds a mapping on which the caller is allowed to do `action`. Fails with ResourceNotFoundException.
ServiceResult<Mapping> permitted_mapping(MappingDependencies& dependencies, const Call& call, std::string_view action,
                                         const std::string& uuid);

}  // namespace martlet::cloud::event_sources
