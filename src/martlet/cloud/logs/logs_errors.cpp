#include "logs_errors.hpp"

#include <utility>

namespace martlet::cloud::logs {

std::unexpected<ServiceError> invalid_parameter(std::string message) {
  return service_error(400, "InvalidParameterException", std::move(message));
}

}  // namespace martlet::cloud::logs
