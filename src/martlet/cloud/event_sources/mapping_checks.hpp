#pragma once
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "mapping_dependencies.hpp"

namespace martlet::cloud::event_sources {

/// Checks that a mapping fits its queue and its function. Fails with InvalidParameterValueException and AWS's message.
ServiceResult<> check_mapping(MappingDependencies& dependencies, const Call& call, const Mapping& mapping);

/// Returns InvalidParameterValueException with this message.
std::unexpected<ServiceError> invalid_parameter(std::string message);

}  // namespace martlet::cloud::event_sources
