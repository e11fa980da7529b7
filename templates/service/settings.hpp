#pragma once
#include <cstdint>
#include <string>

#include <martlet/schema/type.hpp>

namespace my_service {

/// The settings, read from environment variables. Each has a default, so the service starts without any variables.
struct Settings {
  std::string prefix{};           ///< MY_SERVICE_PREFIX: prefix of every path, such as "/v1"
  std::int64_t notes_max = 1000;  ///< MY_SERVICE_NOTES_MAX: maximum number of notes, 1 to 1,000,000
};

martlet::Schema describe(martlet::Type<Settings>);

}  // namespace my_service
