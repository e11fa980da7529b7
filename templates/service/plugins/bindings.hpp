#pragma once
#include <martlet/server/plugin.hpp>

#include "../config.hpp"

namespace my_service {

/// Which class implements each service that a constructor takes.
martlet::Plugin bindings(const Settings& settings);

}  // namespace my_service
