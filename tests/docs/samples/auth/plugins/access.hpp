#pragma once
#include <martlet/server/plugin.hpp>

#include "../config.hpp"

namespace my_service {

/// The strategy "token": who asks, by a JSON Web Token.
martlet::Plugin access(const Settings& settings);

}  // namespace my_service
