#pragma once
#include <martlet/server/plugin.hpp>

#include "../config.hpp"

namespace my_service {

/// Which class is each service that a constructor asks for.
martlet::Plugin bindings(const Settings& settings);

}  // namespace my_service
