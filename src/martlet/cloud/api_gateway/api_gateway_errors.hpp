#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

#include "resource_shapes.hpp"

/// API Gateway's errors, with its messages.
namespace martlet::cloud::api_gateway {

inline std::unexpected<ServiceError> bad_request(std::string message) {
  return service_error(400, "BadRequestException", std::move(message));
}
inline std::unexpected<ServiceError> not_found(std::string message) { return service_error(404, "NotFoundException", std::move(message)); }
inline std::unexpected<ServiceError> conflict(std::string message) { return service_error(409, "ConflictException", std::move(message)); }
inline std::unexpected<ServiceError> not_supported(std::string_view what) {
  return bad_request("The local cloud does not support " + std::string(what) + ".");
}

inline std::unexpected<ServiceError> no_such(const Integration*) { return not_found("Invalid Integration identifier specified"); }
inline std::unexpected<ServiceError> no_such(const Route*) { return not_found("Invalid Route identifier specified"); }
inline std::unexpected<ServiceError> no_such(const Stage*) { return not_found("Invalid stage identifier specified"); }
inline std::unexpected<ServiceError> no_such(const Deployment*) { return not_found("Invalid Deployment identifier specified"); }

}  // namespace martlet::cloud::api_gateway
