#pragma once
#include <martlet/server/plugin.hpp>

#include "../config.hpp"

namespace my_service {

/// The service Rates. It calls another service, so the server needs an HTTP client.
martlet::Plugin exchange(const Settings& settings);

}  // namespace my_service
