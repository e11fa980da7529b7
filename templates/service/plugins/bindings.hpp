#pragma once
#include <martlet/server/plugin.hpp>

#include "../config.hpp"

namespace my_service {

/// Binds each service that a constructor takes to the class that implements it.
martlet::Plugin bindings(const Settings& settings);

}  // namespace my_service
