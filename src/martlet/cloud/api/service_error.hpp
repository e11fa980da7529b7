#pragma once
#include <expected>
#include <string>
#include <utility>

#include <martlet/json/value.hpp>

namespace martlet::cloud {

/// An error that a service responds with. The service's protocol decides how it is written: see write_error() in response_writer.hpp.
struct ServiceError {
  int status = 400;
  std::string code{};     ///< "ResourceNotFoundException", "NoSuchKey"
  std::string message{};  ///< empty if the error has no message
  /// Further members of the error's document: Lambda's `Type`, S3's `Key`.
  json::Object members{};
};

/// The result of an operation: its response or an error.
template <class T = void>
using ServiceResult = std::expected<T, ServiceError>;

[[nodiscard]] inline std::unexpected<ServiceError> service_error(int status, std::string code, std::string message,
                                                                 json::Object members = {}) {
  return std::unexpected(ServiceError{status, std::move(code), std::move(message), std::move(members)});
}

}  // namespace martlet::cloud
