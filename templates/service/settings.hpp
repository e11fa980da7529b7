#pragma once
#include <cstdint>
#include <string>

#include <martlet/schema/type.hpp>

namespace my_service {

/// The settings that the environment may set. Each has a default, so the service starts without any.
struct Settings {
  std::string prefix{};           ///< MY_SERVICE_PREFIX: before every path: "/v1"
  std::int64_t notes_max = 1000;  ///< MY_SERVICE_NOTES_MAX: so many notes are kept, 1 to 1,000,000
};

martlet::Schema describe(martlet::Type<Settings>);

}  // namespace my_service
