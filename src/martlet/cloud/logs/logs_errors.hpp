#pragma once
#include <expected>
#include <string>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::logs {

/// Returns InvalidParameterException.
std::unexpected<ServiceError> invalid_parameter(std::string message);

}  // namespace martlet::cloud::logs
