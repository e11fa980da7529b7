#pragma once
#include <martlet/server/plugin.hpp>

#include "../settings.hpp"

namespace my_service {

/// The strategy "token": JSON Web Tokens.
martlet::Plugin access(const Settings& settings);

}  // namespace my_service
