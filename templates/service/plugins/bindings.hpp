#pragma once
#include <martlet/server/plugin.hpp>

#include "../settings.hpp"

namespace my_service {

/// Binds each service that a constructor takes to the class that implements it.
martlet::Plugin bindings(const Settings& settings);

}  // namespace my_service
