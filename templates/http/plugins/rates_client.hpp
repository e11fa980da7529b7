#pragma once
#include <martlet/server/plugin.hpp>

#include "../settings.hpp"

namespace my_service {

/// Binds the service Rates, which calls another service over HTTP.
martlet::Plugin rates_client(const Settings& settings);

}  // namespace my_service
