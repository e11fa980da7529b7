#pragma once
#include <martlet/server/plugin.hpp>

namespace my_service {

/// Adds a header to every response.
martlet::Plugin my_plugin();

}  // namespace my_service
